import { expect, test } from 'vitest'
import { LINE_FIELDS, ORDER_FIELDS } from '@/domain/imports'
import { fieldsOf, prepareMappingGroups } from './prepare-mapping-groups'

const firstGroup = (...input: Parameters<typeof prepareMappingGroups>) => prepareMappingGroups(...input)[0]

test('every field of a file of orders stands in the table once', () => {
  expect([...fieldsOf('orders')].sort()).toEqual([...ORDER_FIELDS, ...LINE_FIELDS].sort())
  const groups = prepareMappingGroups('orders', { total: 'Sum', channel: 'utm' })
  const shown = groups.flatMap(({ rows, others }) => [...rows.map(({ field }) => field), ...others])
  expect(shown.sort()).toEqual([...fieldsOf('orders')].sort())
})

test('what an import needs and has no column is asked for', () => {
  expect(firstGroup('orders', { orderId: 'No', orderedAt: 'Date' })?.rows).toEqual([
    { field: 'orderId', column: 'No', isMissing: false },
    { field: 'orderedAt', column: 'Date', isMissing: false },
    { field: 'total', column: null, isMissing: true },
    { field: 'email', column: null, isMissing: true },
  ])
  expect(firstGroup('spend', { channel: 'Source' })?.rows.filter(({ isMissing }) => isMissing)).toEqual([
    { field: 'day', column: null, isMissing: true },
    { field: 'amount', column: null, isMissing: true },
  ])
})

test('a price of lines stands for the total, and a phone for the e-mail', () => {
  const rows = firstGroup('orders', { orderId: 'No', orderedAt: 'Date', unitPrice: 'Price', phone: 'Tel' })?.rows ?? []
  expect(rows.map(({ field, isMissing }) => [field, isMissing])).toEqual([
    ['orderId', false],
    ['orderedAt', false],
    ['phone', false],
  ])
})
