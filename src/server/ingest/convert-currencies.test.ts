import { describe, expect, it } from 'vitest'
import { withDuck } from '@/server/analytics/testing/with-duck'
import { queryRows } from '@/server/duckdb/duckdb'
import { type GivenFile, type Row, stateRows } from './testing/state-rows'

const MARCH = [
  { currency: 'USD', month: '2025-03', rate: '85.12' },
  { currency: 'JPY', month: '2025-03', rate: '0.57' },
  { currency: 'KWD', month: '2025-03', rate: '276.3' },
]
const base = { orderedAt: '2025-03-01', email: 'a@b.c' }

async function convert(rows: Row[], given: Partial<GivenFile> = {}) {
  return await withDuck(async (connection) => {
    const statement = await stateRows(connection, rows, { shape: 'orders', rates: MARCH, ...given })
    const select = (sql: string) => queryRows<Record<string, unknown>>(connection, sql)
    return {
      statement,
      orders: await select(`SELECT external_id AS id, currency, CAST(original_minor AS DOUBLE) AS original,
        CAST(rate AS VARCHAR) AS rate, CAST(gross_minor AS DOUBLE) AS gross, CAST(shipping_minor AS DOUBLE) AS shipping
        FROM order_fact ORDER BY 1`),
      lines: await select(`SELECT external_id AS id, CAST(gross_minor AS DOUBLE) AS gross,
        CAST(unit_cost_minor AS DOUBLE) AS cost FROM line_fact ORDER BY 1, line_number`),
      refunds: await select(`SELECT order_external_id AS id, currency, CAST(original_minor AS DOUBLE) AS original,
        CAST(amount_minor AS DOUBLE) AS amount FROM refund_fact ORDER BY 1, line_number`),
      rejects: await select('SELECT row, reason, value FROM reject ORDER BY row'),
    }
  })
}

describe('an order in another currency', () => {
  it('keeps both amounts and the rate, each component rounded half away from zero once, by its currency’s own digits', async () => {
    const { orders } = await convert([
      { ...base, orderId: '1', total: '12.55', shipping: '2.50', currency: 'USD' },
      { ...base, orderId: '2', total: '101', shipping: null, currency: 'JPY' },
      { ...base, orderId: '3', total: '1.234', shipping: null, currency: 'KWD' },
      { ...base, orderId: '4', total: '1.23', shipping: null, currency: '₽' },
    ])
    expect(orders).toEqual([
      // 10.05 × 85.12 = 855.456; 2.50 × 85.12 = 212.80.
      { id: '1', currency: 'USD', original: 1_005, rate: '85.1200000000', gross: 85_546, shipping: 21_280 },
      // 101 × 0.57 = 57.57: yen have no hundredths.
      { id: '2', currency: 'JPY', original: 101, rate: '0.5700000000', gross: 5_757, shipping: 0 },
      // 1.234 × 276.3 = 340.9542: dinars have thousandths.
      { id: '3', currency: 'KWD', original: 1_234, rate: '276.3000000000', gross: 34_095, shipping: 0 },
      { id: '4', currency: null, original: null, rate: null, gross: 123, shipping: 0 },
    ])
  })

  it('goes by the rate of its own row before its month’s, in either decimal mark', async () => {
    const { orders, rejects } = await convert([
      { ...base, orderId: '1', total: '10', currency: 'USD', rate: '90,5' },
      { ...base, orderId: '2', total: '10', currency: 'USD', rate: null },
      { ...base, orderId: '3', total: '10', currency: 'EUR', rate: '100.25' },
      { ...base, orderId: '4', total: '10', currency: 'USD', rate: 'about 90' },
    ])
    expect(orders.map(({ gross }) => gross)).toEqual([90_500, 85_120, 100_250])
    expect(rejects).toEqual([{ row: 5, reason: 'badAmount', value: 'about 90' }])
  })

  it('is set aside where its month has no rate, with the currency and the month; nothing is summed unconverted', async () => {
    const { orders, rejects, statement } = await convert([
      { ...base, orderId: '1', total: '10', currency: 'USD', orderedAt: '2025-04-01' },
      { ...base, orderId: '2', total: '10', currency: 'EUR' },
      { ...base, orderId: '3', total: '10', currency: 'RUB' },
      { ...base, orderId: '4', total: '10', currency: 'zorkmid' },
    ])
    expect(orders.map(({ id }) => id)).toEqual(['3'])
    expect(rejects).toEqual([
      { row: 2, reason: 'noRate', value: 'USD 2025-04' },
      { row: 3, reason: 'noRate', value: 'EUR 2025-03' },
      { row: 5, reason: 'otherCurrency', value: 'zorkmid' },
    ])
    expect(
      statement.currencies.map(({ currency, fileMinor, grossMinor }) => [currency, fileMinor, grossMinor]),
    ).toEqual([
      ['RUB', 1_000, 1_000],
      ['USD', 1_000, 0],
      ['EUR', 1_000, 0],
    ])
  })

  it('has lines that add up to it, by largest remainder, and unit costs in the store’s currency', async () => {
    const line = { ...base, orderId: '1', currency: 'USD', quantity: '1' }
    const { orders, lines } = await convert(
      [
        { ...line, lineTotal: '0.03', unitCost: '0.01' },
        { ...line, lineTotal: '0.03', unitCost: null, currency: null },
        { ...line, lineTotal: '0.01', unitCost: '0.00' },
      ],
      { shape: 'lines', rates: [{ currency: 'USD', month: '2025-03', rate: '1.5' }] },
    )
    // 0.07 × 1.5 = 0.105 → 0.11, spread by 3 : 3 : 1 as 5, 5, 1.
    expect(orders).toMatchObject([{ original: 7, gross: 11 }])
    expect(lines).toEqual([
      { id: '1', gross: 5, cost: 2 },
      { id: '1', gross: 5, cost: null },
      { id: '1', gross: 1, cost: 0 },
    ])
  })

  it('that came back whole in parts is given back to the kopeck, at the order’s rate', async () => {
    const { orders, refunds } = await convert(
      [
        { ...base, orderId: '1', lineTotal: '0.03', quantity: '3', currency: 'USD' },
        ...['1', '2', '3'].map(() => ({
          ...base,
          orderId: '1',
          orderedAt: '2025-04-09',
          lineTotal: '-0.01',
          quantity: '-1',
          currency: 'USD',
        })),
      ],
      { shape: 'lines', rates: [{ currency: 'USD', month: '2025-03', rate: '1.5' }] },
    )
    // 0.03 × 1.5 = 0.045 → 0.05; the parts 0.02, 0.01, 0.02.
    expect(orders).toMatchObject([{ gross: 5 }])
    expect(refunds.map(({ amount }) => amount)).toEqual([2, 1, 2])
    expect(refunds.map(({ currency, original }) => [currency, original])).toEqual([
      ['USD', 1],
      ['USD', 1],
      ['USD', 1],
    ])
  })

  it('by a rate that makes more of it than can be held exactly is set aside', async () => {
    const rates = [{ currency: 'USD', month: '2025-03', rate: '999999999' }]
    const { orders, rejects } = await convert([{ ...base, orderId: '1', total: '99999999999', currency: 'USD' }], {
      rates,
    })
    expect(orders).toEqual([])
    expect(rejects).toMatchObject([{ reason: 'amountOutOfRange' }])
  })
})
