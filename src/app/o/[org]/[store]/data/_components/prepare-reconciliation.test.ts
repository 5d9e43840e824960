import { expect, test } from 'vitest'
import type { ImportSummary } from '@/domain/imports'
import { prepareReconciliation } from './prepare-reconciliation'

const summary: ImportSummary = {
  rows: 100,
  shape: 'orders',
  rejectedRows: [
    { reason: 'noDate', rows: 2 },
    { reason: 'badAmount', rows: 5 },
    { reason: 'noOrderId', rows: 0 },
  ],
  duplicateRows: 3,
  orders: 90,
  returns: 0,
  lines: 0,
  ordersNew: 90,
  ordersChanged: 0,
  ordersUnchanged: 0,
  grossMinor: 1,
  refundMinor: 0,
  firstDay: null,
  lastDay: null,
  statuses: [],
}

test('imported, repeated and rejected rows add up to the rows read', () => {
  const found = prepareReconciliation(summary)
  expect(found.importedRows + found.duplicateRows + found.rejectedRows).toBe(found.rows)
  expect(found.importedRows).toBe(90)
})

test('a row in which the file sums itself up is told apart from the rejected ones', () => {
  const withTotal: ImportSummary = {
    ...summary,
    rows: 101,
    rejectedRows: [...summary.rejectedRows, { reason: 'totalRow', rows: 1 }],
  }
  const found = prepareReconciliation(withTotal)
  expect(found).toMatchObject({ totalRows: 1, rejectedRows: 7, importedRows: 90, isBalanced: true })
  expect(found.rejected.map((one) => one.reason)).not.toContain('totalRow')
})

test('reasons come from the most frequent, those without rows are left out', () => {
  expect(prepareReconciliation(summary).rejected.map((one) => one.reason)).toEqual(['badAmount', 'noDate'])
})

test('a file balances when orders, or lines and returns, account for every imported row', () => {
  expect(prepareReconciliation(summary).isBalanced).toBe(true)
  expect(prepareReconciliation({ ...summary, orders: 89 }).isBalanced).toBe(false)
  const lines: ImportSummary = { ...summary, shape: 'lines', orders: 40, lines: 80, returns: 10 }
  expect(prepareReconciliation(lines)).toMatchObject({ saleRows: 80, returnRows: 10, isBalanced: true })
})
