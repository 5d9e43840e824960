import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type FileReport, reportOnFile } from './report-file'
import { REPORT_OPTIONS } from './testing/report-options'

const DATA = resolve('../shared/data')
const hasData = existsSync(DATA)
if (!hasData) console.info(`The reference files in ${DATA} are not there: the tests on real shops are skipped.`)

interface CdnowExpected {
  basics: Record<string, number>
  cohort_retention_counts: Record<string, number[]>
  cohort_cumulative_revenue_per_customer: Record<string, number[]>
  repeat_purchase_rate: number
  revenue_share_repeat_orders: number
  revenue_share_repeat_customers: number
  gini_customer_revenue: number
  gap_days: Record<string, number>
  conversion_to_next_order: Record<string, number>
  second_order: Record<string, number>
  aov_bands_customers: Record<
    string,
    { customers: number; share_customers: number; revenue: number; share_revenue: number }
  >
  monthly: Record<string, { orders: number; revenue: number; active_customers: number; new_customers: number }>
}

function readJson<T>(name: string): T {
  return JSON.parse(readFileSync(join(DATA, name), 'utf8'))
}

const digits = (value: number | null | undefined, places = 6) => Number((value ?? Number.NaN).toFixed(places))

describe.skipIf(!hasData)(
  'on a real CD shop (CDNOW, 2,357 customers) the report equals figures computed elsewhere',
  () => {
    let report: FileReport
    let expected: CdnowExpected
    beforeAll(async () => {
      expected = readJson<{ rows_as_orders: CdnowExpected }>('expected-cdnow-sample.json').rows_as_orders
      report = await reportOnFile(join(DATA, 'cdnow-sample.csv'), REPORT_OPTIONS)
    })

    it('in its totals', () => {
      const { descriptive } = report
      expect(descriptive.orders).toBe(expected.basics.orders)
      expect(descriptive.customers).toBe(expected.basics.customers)
      expect(descriptive.revenueMinor).toBe(Math.round((expected.basics.revenue ?? 0) * 100))
      expect(descriptive.aovMinor).toBe(Math.round((expected.basics.aov ?? 0) * 100))
      expect(descriptive.medianOrderMinor).toBe(2599)
      expect(digits(descriptive.purchaseFrequency)).toBe(expected.basics.orders_per_customer)
    })

    it('in its repeat shares, concentration and gaps', () => {
      const { descriptive } = report
      expect(digits(descriptive.repeatCustomersShare)).toBe(expected.repeat_purchase_rate)
      expect(digits(descriptive.repeatRevenueShare)).toBe(expected.revenue_share_repeat_orders)
      expect(digits(descriptive.revenueFromRepeatCustomersShare)).toBe(expected.revenue_share_repeat_customers)
      const { concentration } = descriptive
      expect([1, 5, 10, 20, 50].map((p) => digits(concentration[`top${p}` as keyof typeof concentration]))).toEqual([
        0.14554, 0.360666, 0.50807, 0.67455, 0.894542,
      ])
      expect(digits(concentration.gini)).toBe(expected.gini_customer_revenue)
      expect(descriptive.daysBetweenOrders).toEqual({
        p25: expected.gap_days.p25,
        median: expected.gap_days.median,
        p75: expected.gap_days.p75,
        gaps: expected.gap_days.n,
      })
    })

    it('in its second orders', () => {
      const { within } = report.secondOrder
      const expectedShares = within.map(({ days }) => expected.second_order[`share_within_${days}`])
      expect(within.map(({ share }) => digits(share))).toEqual(expectedShares)
      expect(report.descriptive.nthConversion[0]?.medianDays).toBe(expected.second_order.median_days_among_repeaters)
    })

    it('in its conversions and bands', () => {
      const conversions = Object.values(expected.conversion_to_next_order)
      expect(report.descriptive.nthConversion.slice(0, conversions.length).map((one) => digits(one.share))).toEqual(
        conversions,
      )
      for (const band of report.descriptive.aovBands) {
        const known = expected.aov_bands_customers[band.band]
        expect([band.customers, band.revenueMinor]).toEqual([known?.customers, Math.round((known?.revenue ?? 0) * 100)])
        expect([digits(band.customersShare), digits(band.revenueShare)]).toEqual([
          known?.share_customers,
          known?.share_revenue,
        ])
      }
    })

    it('month by month', () => {
      expect(report.descriptive.newVsReturning).toHaveLength(Object.keys(expected.monthly).length)
      for (const month of report.descriptive.newVsReturning) {
        const known = expected.monthly[month.bucket]
        expect(month.newOrders + month.returningOrders).toBe(known?.orders)
        expect(month.newRevenueMinor + month.returningRevenueMinor).toBe(Math.round((known?.revenue ?? 0) * 100))
        expect([month.newCustomers, month.newCustomers + month.returningCustomers]).toEqual([
          known?.new_customers,
          known?.active_customers,
        ])
      }
    })

    it('cell by cell of the cohort grid', () => {
      for (const row of report.cohorts.rows) {
        expect(row.customers.filter((value) => value !== null)).toEqual(expected.cohort_retention_counts[row.cohort])
        const cumulative = expected.cohort_cumulative_revenue_per_customer[row.cohort] ?? []
        let revenueMinor = 0
        for (const [offset, perCustomer] of cumulative.entries()) {
          revenueMinor += row.revenueMinor[offset] ?? Number.NaN
          expect(digits(revenueMinor / row.size / 100, 4)).toBe(perCustomer)
          expect(row.cumulativeMarginPerCustomerMinor[offset]).toBe(Math.round(revenueMinor / row.size))
        }
      }
    })
  },
)

interface RetailExpected {
  orders: number
  customers: number
  gross: string
  refunds: string
  repeatCustomersShare: number
  cohortSizes: Record<string, number>
  retentionCounts: Record<string, number[]>
}

describe.skipIf(!hasData)('on a real gift shop (Online Retail, one row per line, C invoices as returns)', () => {
  it('orders, returns and the cohort grid equal figures computed elsewhere', async () => {
    const expected = readJson<RetailExpected>('expected-online-retail-subset.json')
    const path = join(DATA, 'online-retail-subset.csv')
    const { descriptive, cohorts, source } = await reportOnFile(path, {
      ...REPORT_OPTIONS,
      currency: 'GBP',
      timeZone: 'Europe/London',
    })
    const minor = (text: string) => Number(text.replace('.', ''))
    expect([source.rows, source.shape]).toEqual([28_225, 'lines'])
    expect([descriptive.orders, descriptive.customers]).toEqual([expected.orders, expected.customers])
    expect(descriptive.grossMinor).toBe(minor(expected.gross))
    expect(descriptive.refundMinor + descriptive.unmatchedRefundsMinor).toBe(-minor(expected.refunds))
    expect(descriptive.revenueMinor).toBe(minor(expected.gross) + minor(expected.refunds))
    expect(digits(descriptive.repeatCustomersShare)).toBe(expected.repeatCustomersShare)
    for (const row of cohorts.rows) {
      expect(row.size).toBe(expected.cohortSizes[row.cohort])
      expect(row.customers.filter((value) => value !== null)).toEqual(expected.retentionCounts[row.cohort])
    }
  })
})
