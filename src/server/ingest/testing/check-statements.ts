import fc from 'fast-check'
import { expect } from 'vitest'
import { sumStatement } from '@/domain/import-statement'
import { withDuck } from '@/server/analytics/testing/with-duck'
import { queryRows } from '@/server/duckdb/duckdb'
import { type GivenFile, type Row, stateRows } from './state-rows'

const amount = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 99_999 }).map((minor) => (minor / 100).toFixed(2)) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 9_999 }).map((minor) => `-${(minor / 100).toFixed(2)}`) },
  { weight: 1, arbitrary: fc.constantFrom('n/a', null) },
)
const day = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 28 }).map((d) => `2025-03-${String(d).padStart(2, '0')}`) },
  { weight: 1, arbitrary: fc.constantFrom('never', null) },
)
const orderId = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 12 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('C4', 'C5', null) },
)
const part = fc.constantFrom('0', '1.50', '3.00', null)
const currency = fc.constantFrom('RUB', 'RUB', 'USD', 'JPY', 'EUR', null, 'zorkmid')
const common = { orderId, orderedAt: day, email: fc.constant('a@b.c') }
const RATES = [
  { currency: 'USD', month: '2025-03', rate: '85.1234567891' },
  { currency: 'JPY', month: '2025-03', rate: '0.57' },
]

/** Random rows of every kind of file. */
export const RANDOM_FILES: [string, GivenFile, fc.Arbitrary<Row>][] = [
  ['a row per order', { shape: 'orders' }, fc.record({ ...common, total: amount, shipping: part, tax: part })],
  [
    'a row per line with its amount',
    { shape: 'lines' },
    fc.record({ ...common, lineTotal: amount, quantity: fc.constantFrom('1', '-1', '2') }),
  ],
  [
    'price by quantity',
    { shape: 'lines' },
    fc.record({ ...common, unitPrice: amount, quantity: fc.constantFrom('1', '-2', '3', '0.333') }),
  ],
  [
    'an order’s total beside its lines',
    { shape: 'lines' },
    fc.record({ ...common, total: fc.constantFrom('50.00', null), lineTotal: amount, shipping: part, tax: part }),
  ],
  [
    'discounts that each line is still before',
    { shape: 'lines', perLine: ['discount'], isDiscountOpen: true },
    fc.record({ ...common, lineTotal: amount, discount: part }),
  ],
  [
    'discounts that orders are still before',
    { shape: 'lines', isDiscountOpen: true },
    fc.record({ ...common, unitPrice: amount, quantity: fc.constantFrom('1', '-2', '0'), discount: part }),
  ],
  [
    'a row per order before its discount',
    { shape: 'orders', isDiscountOpen: true },
    fc.record({ ...common, total: amount, shipping: part, discount: part }),
  ],
  [
    'orders in several currencies',
    { shape: 'orders', rates: RATES },
    fc.record({ ...common, total: amount, shipping: part, tax: part, currency }),
  ],
  [
    'lines in several currencies',
    { shape: 'lines', rates: RATES },
    fc.record({ ...common, lineTotal: amount, currency }),
  ],
]

/**
 * Holds that the statements of random files add up to the minor unit in every currency, with nothing unexplained, that the
 * currencies together are what is stored, and that lines add up to their orders.
 */
export async function checkStatements(
  given: GivenFile,
  row: fc.Arbitrary<Row>,
  run: { numRuns: number; seed?: number },
) {
  await withDuck((connection) =>
    fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
        const { currencies } = await stateRows(connection, rows, given)
        for (const one of currencies) {
          expect(sumStatement(one)).toBe(one.grossMinor)
          expect(one.steps.filter(({ kind }) => kind === 'unexplained')).toEqual([])
        }
        const [kept] = await queryRows<{ minor: bigint }>(connection, STORED)
        expect(currencies.reduce((sum, one) => sum + one.convertedMinor, 0)).toBe(Number(kept?.minor))
        if (given.shape === 'lines') expect(await queryRows(connection, LINES_ASTRAY)).toEqual([])
      }),
      run,
    ),
  )
}

const STORED = 'SELECT coalesce(sum(gross_minor), 0) AS minor FROM order_fact'

/** Orders whose lines do not add up to them; lines that brought nothing have no shares to take. */
const LINES_ASTRAY = `
  SELECT o.external_id FROM order_fact o JOIN line_fact l ON l.external_id = o.external_id
  GROUP BY o.external_id, o.gross_minor HAVING sum(l.gross_minor) <> o.gross_minor AND sum(l.gross_minor) <> 0`
