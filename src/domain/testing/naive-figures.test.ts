import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { arbitraryStore } from './arbitrary-store'
import { computeNaiveCohortGrid } from './naive-cohorts'
import { computeNaiveDescriptive } from './naive-descriptive'
import { computeNaiveFigures } from './naive-figures'
import { buildNaiveBook, type NaiveOrder, type NaiveStore, NO_FACTS } from './naive-store'

// Counting row by row is slow on purpose.
vi.setConfig({ testTimeout: 60_000 })

const DATA = new URL('../../../../shared/data/', import.meta.url)
const hasData = existsSync(DATA)
if (!hasData) console.info('skipped: the reference data of ../shared/data is not beside this checkout')

/** A small reader for files whose quoted fields hold no line breaks. */
function readCsv(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(new URL(name, DATA), 'utf8').trim().split(/\r?\n/)
  const cellsOf = (line: string) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) =>
      (quoted ?? bare ?? '').replaceAll('""', '"'),
    )
  const names = cellsOf(header)
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, at) => [names[at] ?? '', cell])))
}
const readJson = (name: string) => JSON.parse(readFileSync(new URL(name, DATA), 'utf8'))

function plainOrder(over: Partial<NaiveOrder> & { id: string; day: string }): NaiveOrder {
  const base = {
    customer: 'a',
    instant: over.day,
    sequence: 0,
    status: 'counted' as const,
    grossMinor: 0,
    refundMinor: 0,
  }
  return {
    ...base,
    refundDay: null,
    isRefundTied: true,
    costMinor: null,
    product: null,
    quantity: 1,
    units: null,
    taxMinor: 0,
    shippingMinor: 0,
    facts: NO_FACTS,
    ...over,
  }
}
const storeOf = (orders: NaiveOrder[], over: Partial<NaiveStore> = {}): NaiveStore => ({
  orders,
  unmatched: [],
  productCosts: [],
  spend: [],
  marginBasisPoints: 10_000,
  inactivityMonths: 12,
  asOf: null,
  ...over,
})
const toMinor = (text: string) => Math.round(Number(text) * 100)
const bookOf = (store: NaiveStore) => {
  const book = buildNaiveBook(store)
  if (book === null) throw new Error('a store without counted orders')
  return book
}

describe.skipIf(!hasData)('the naive reference on the CDNOW sample', () => {
  const orders = () =>
    readCsv('cdnow-sample.csv').map((row, at) =>
      plainOrder({
        id: row.order_id ?? '',
        day: row.order_date ?? '',
        customer: row.customer_id ?? '',
        sequence: at,
        grossMinor: toMinor(row.amount ?? ''),
        units: Number(row.quantity),
      }),
    )
  const book = () => bookOf(storeOf(orders()))

  it('finds the published descriptive figures', () => {
    const expected = readJson('expected-cdnow-sample.json').rows_as_orders
    const found = computeNaiveDescriptive(book())
    expect(found.orders).toBe(expected.basics.orders)
    expect(found.customers).toBe(expected.basics.customers)
    expect(found.revenueMinor).toBe(toMinor(expected.basics.revenue))
    expect(found.medianOrderMinor).toBe(toMinor(expected.basics.median_order))
    expect(found.aovMinor).toBe(Math.round(expected.basics.aov * 100))
    expect(found.purchaseFrequency).toBeCloseTo(expected.basics.orders_per_customer, 6)
    expect(found.repeatCustomersShare).toBeCloseTo(expected.repeat_purchase_rate, 6)
    expect(found.repeatRevenueShare).toBeCloseTo(expected.revenue_share_repeat_orders, 6)
    expect(found.revenueFromRepeatCustomersShare).toBeCloseTo(expected.revenue_share_repeat_customers, 6)
    for (const p of [1, 5, 10, 20, 50] as const) {
      expect(found.concentration[`top${p}`]).toBeCloseTo(expected[`revenue_share_top_${p}pct`].share, 6)
    }
    expect(found.concentration.gini).toBeCloseTo(expected.gini_customer_revenue, 6)
    const { n, p25, median, p75 } = expected.gap_days
    expect(found.daysBetweenOrders).toEqual({ gaps: n, p25, median, p75 })
    for (const [step, share] of Object.entries<number>(expected.conversion_to_next_order)) {
      expect(found.nthConversion[Number.parseInt(step, 10) - 1]?.share).toBeCloseTo(share, 6)
    }
    for (const { band, customers, customersShare, revenueMinor, revenueShare } of found.aovBands) {
      const one = expected.aov_bands_customers[band]
      expect([customers, revenueMinor]).toEqual([one.customers, toMinor(one.revenue)])
      expect(customersShare).toBeCloseTo(one.share_customers, 6)
      expect(revenueShare).toBeCloseTo(one.share_revenue, 6)
    }
    for (const month of found.newVsReturning) {
      const one = expected.monthly[month.bucket]
      expect(month.newOrders + month.returningOrders).toBe(one.orders)
      expect(month.newRevenueMinor + month.returningRevenueMinor).toBe(toMinor(one.revenue))
      expect([month.newCustomers, month.newCustomers + month.returningCustomers]).toEqual([
        one.new_customers,
        one.active_customers,
      ])
    }
  })

  it('finds the published cohort grid', () => {
    const expected = readJson('expected-cdnow-sample.json').rows_as_orders
    const { rows } = computeNaiveCohortGrid(book(), 'month')
    expect(Object.fromEntries(rows.map((row) => [row.cohort, row.size]))).toEqual(expected.cohort_sizes)
    for (const row of rows) {
      const known = row.customers.filter((cell) => cell !== null)
      expect(known).toEqual(expected.cohort_retention_counts[row.cohort])
      const published: number[] = expected.cohort_cumulative_revenue_per_customer[row.cohort]
      for (const [at, one] of published.entries()) {
        // Half a minor unit of our rounding, and half of the last printed digit.
        expect(Math.abs((row.cumulativeRevenuePerCustomerMinor[at] ?? Number.NaN) - one * 100)).toBeLessThanOrEqual(
          0.5051,
        )
      }
    }
  })
})

describe.skipIf(!hasData)('the naive reference on the Online Retail subset', () => {
  it('finds the expected orders, customers and cohort grid', () => {
    const expected = readJson('expected-online-retail-subset.json')
    const invoices = new Map<string, NaiveOrder>()
    for (const [at, row] of readCsv('online-retail-subset.csv').entries()) {
      const [quantity, price, id] = [Number(row.Quantity), toMinor(row.UnitPrice ?? ''), row.InvoiceNo ?? '']
      if (quantity <= 0 || price <= 0 || id.startsWith('C')) continue
      const [instant = '', customer = ''] = [row.InvoiceDate, row.CustomerID]
      const known = invoices.get(id) ?? plainOrder({ id, day: instant.slice(0, 10), instant, customer, sequence: at })
      invoices.set(id, { ...known, grossMinor: known.grossMinor + quantity * price })
    }
    const book = bookOf(storeOf([...invoices.values()]))
    const found = computeNaiveDescriptive(book)
    expect([found.orders, found.customers, found.repeatCustomers]).toEqual([
      expected.orders,
      expected.customers,
      expected.customersWithTwoOrMoreOrders,
    ])
    expect(found.revenueMinor).toBe(toMinor(expected.gross))
    expect(found.concentration.top10).toBeCloseTo(expected.top10Share, 6)
    expect(found.concentration.top20).toBeCloseTo(expected.top20Share, 6)
    const { rows } = computeNaiveCohortGrid(book, 'month')
    for (const row of rows) {
      expect(row.customers.filter((cell) => cell !== null)).toEqual(expected.retentionCounts[row.cohort])
      expect(row.revenueMinor.filter((cell) => cell !== null)).toEqual(
        expected.grossByCohortOffset[row.cohort].map(toMinor),
      )
    }
    expect(rows.map((row) => row.size)).toEqual(Object.values(expected.cohortSizes))
  })
})

describe('the naive reference', () => {
  it('follows the rules of what counts, by hand', () => {
    const figures = computeNaiveFigures(
      storeOf(
        [
          plainOrder({ id: '1', day: '2025-01-10', grossMinor: 1000 }),
          plainOrder({ id: '2', day: '2025-01-20', grossMinor: 500, refundMinor: 200, refundDay: '2025-01-25' }),
          plainOrder({ id: '3', day: '2025-01-21', grossMinor: 500, refundMinor: 500, refundDay: '2025-01-25' }),
          plainOrder({ id: '4', day: '2025-01-22', grossMinor: 900, status: 'cancelled' }),
          plainOrder({ id: '5', day: '2025-02-03', grossMinor: 700, customer: null }),
          plainOrder({ id: '6', day: '2025-03-01', grossMinor: 9999 }),
        ],
        { asOf: '2025-02-15', unmatched: [{ day: '2025-02-01', amountMinor: 100 }], marginBasisPoints: 5000 },
      ),
    )
    expect(figures?.descriptive).toMatchObject({
      customers: 2,
      orders: 3,
      revenueMinor: 1900,
      grossMinor: 2200,
      refundMinor: 200,
      unmatchedRefundsMinor: 100,
      marginMinor: 950,
      repeatCustomersShare: 0.5,
      repeatRevenueShare: 300 / 1900,
      daysBetweenOrders: { median: 10, gaps: 1 },
    })
    expect(
      figures?.cohorts.month.rows.map((row) => [row.cohort, row.size, row.guests, row.customers, row.final]),
    ).toEqual([
      ['2025-01', 1, 0, [1, 0], [true, false]],
      ['2025-02', 1, 1, [1, null], [false, false]],
    ])
    expect(computeNaiveFigures(storeOf([]))).toBeNull()
  })

  it.each(['UTC', 'Europe/Moscow', 'America/New_York'])(
    'reconciles cohorts, months and totals on random stores in %s',
    (zone) => {
      fc.assert(
        fc.property(arbitraryStore(zone), (store) => {
          const figures = computeNaiveFigures(store)
          if (figures === null) return
          const { descriptive, cohorts } = figures
          const ledger = descriptive.grossMinor - descriptive.refundMinor
          expect(descriptive.revenueMinor).toBe(ledger - descriptive.unmatchedRefundsMinor)
          const months = descriptive.newVsReturning
          expect(months.reduce((sum, one) => sum + one.newRevenueMinor + one.returningRevenueMinor, 0)).toBe(ledger)
          for (const grid of Object.values(cohorts)) {
            expect(
              grid.rows.flatMap((row) => row.revenueMinor).reduce<number>((sum, cell) => sum + (cell ?? 0), 0),
            ).toBe(ledger)
            expect(grid.rows.reduce((sum, row) => sum + row.size, 0)).toBe(descriptive.customers)
          }
          expect(descriptive.aovBands.reduce((sum, band) => sum + band.customers, 0)).toBe(descriptive.customers)
        }),
        { numRuns: 10 },
      )
    },
  )
})
