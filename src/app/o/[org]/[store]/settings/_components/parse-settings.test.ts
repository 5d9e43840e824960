import { expect, test } from 'vitest'
import { parseSettings } from './parse-settings'

function buildForm(fields: Record<string, string>): FormData {
  const form = new FormData()
  const usual = { name: 'Tea', marginBasisPoints: '37,5', inactivityMonths: '12', startedOn: '' }
  for (const [name, value] of Object.entries({ ...usual, ...fields })) form.set(name, value)
  return form
}

test('settings are read into their stored units', () => {
  const typed = {
    startedOn: '2021-03-01',
    includesTax: 'on',
    shippingCostMinor: '350,5',
    paymentCostBasisPoints: '2,75',
  }
  expect(parseSettings(buildForm(typed), 2).fields).toEqual({
    name: 'Tea',
    marginBasisPoints: 3750,
    inactivityMonths: 12,
    startedOn: '2021-03-01',
    includesTax: true,
    includesShipping: false,
    shippingCostMinor: 35_050,
    packingCostMinor: null,
    paymentCostBasisPoints: 275,
  })
  expect(parseSettings(buildForm({}), 2).fields?.startedOn).toBeNull()
})

test('every field that cannot be read is named', () => {
  const broken = {
    name: ' ',
    marginBasisPoints: '140',
    inactivityMonths: '0',
    startedOn: '2021-13-45',
    packingCostMinor: '-5',
  }
  const { fields, faults } = parseSettings(buildForm(broken), 2)
  expect(fields).toBeNull()
  expect(faults).toEqual(['name', 'marginBasisPoints', 'inactivityMonths', 'startedOn', 'packingCostMinor'])
})
