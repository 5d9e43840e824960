import { expect, test } from 'vitest'
import { prepareSpecimen } from './prepare-specimen'

const specimen = prepareSpecimen(100)

test('the sentence, the average row and the explained division are one figure', () => {
  expect(specimen.averageMinor[specimen.horizon]).toBe(specimen.perCustomerMinor)
  expect(Math.round(specimen.marginMinor / specimen.horizonCustomers)).toBe(specimen.perCustomerMinor)
  expect(specimen.maximumCacMinor).toBe(Math.round(specimen.perCustomerMinor / 3))
})

test('cumulative margin never falls, and nothing stands after the running month', () => {
  for (const row of specimen.rows) {
    const shown = row.perCustomerMinor.filter((value) => value !== null)
    expect(shown).toHaveLength(row.runningOffset + 1)
    expect(shown).toEqual([...shown].sort((a, b) => a - b))
  }
})

test('the running month is left out of the average', () => {
  expect(specimen.averageMinor.at(-1)).toBeNull()
  expect(specimen.horizonCohorts).toBe(5)
})
