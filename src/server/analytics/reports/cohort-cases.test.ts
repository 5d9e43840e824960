import { describe, expect, it } from 'vitest'
import { COHORT_MEASURES } from '@/domain/cohort-switches'
import { NO_FACTS } from '@/domain/testing/naive-store'
import { buildStore, NEW_YORK } from '../testing/build-store'
import { cohortQuery, onSnapshot } from '../testing/cohort-figures'
import { cohortCell } from './cohort-cell'
import { MAX_GROUPS } from './cohort-groups'
import { cohortReport } from './cohort-report'

describe('a cohort report', () => {
  it('puts orders into the store’s own days around New Year and the nights the clock changes', async () => {
    const store = buildStore([
      // 31 December, 23:59:59 in New York: the first ISO week of 2025, the last month of 2024.
      { instant: '2025-01-01T04:59:59.000Z' },
      // 29 January 2025, day 29: the last of window 0. A minute into day 30: window 1.
      { instant: '2025-01-30T04:59:00.000Z' },
      { instant: '2025-01-30T05:01:00.000Z' },
      // 9 March, 01:59 before and 03:01 after the hour that is left out: day 68, window 2, both.
      { instant: '2025-03-09T06:59:00.000Z' },
      { instant: '2025-03-09T07:01:00.000Z' },
      // 2 November, the hour that comes twice, and the last minute before that day.
      { instant: '2025-11-02T05:30:00.000Z' },
      { instant: '2025-11-02T06:30:00.000Z' },
      { instant: '2025-11-02T03:59:00.000Z' },
    ])
    await onSnapshot(store, NEW_YORK, async (snapshot) => {
      const asked = { measure: 'orders', form: 'absolute', span: 'period' } as const
      const months = await cohortReport(snapshot, cohortQuery(store, asked))
      expect(months.rows.map(({ key, values }) => [key, values])).toEqual([
        ['2024-12', [1, 2, 0, 2, 0, 0, 0, 0, 0, 0, 0, 3]],
      ])
      const weeks = await cohortReport(snapshot, cohortQuery(store, { ...asked, bucket: 'week' }))
      expect(weeks.rows[0]).toMatchObject({ key: '2025-W01', firstDay: '2024-12-30' })
      // 29 and 30 January are in W05; 9 March ends W10; 1 and 2 November end W44.
      expect(weeks.rows[0]?.values.flatMap((value, k) => (value ? [[k, value]] : []))).toEqual([
        [0, 1],
        [4, 2],
        [9, 2],
        [43, 3],
      ])
      const windows = await cohortReport(snapshot, cohortQuery(store, { ...asked, windows: 'exact' }))
      expect(windows.rows[0]?.values).toEqual([2, 1, 2, 0, 0, 0, 0, 0, 0, 0, 3])
    })
  })

  it('shows contribution where costs are entered, and names it hidden where they are not', async () => {
    const store = buildStore([{ instant: '2025-01-10T12:00:00.000Z', grossMinor: 10_000, shippingMinor: 500 }])
    const costs = { shippingCostMinor: 100, packingCostMinor: 50, paymentCostBasisPoints: 200 }
    await onSnapshot(store, NEW_YORK, async (snapshot) => {
      const query = cohortQuery(store, { measure: 'contribution' })
      // Margin 4 000 + shipping 500 − 100 − 50 − 2 % of the 10 500 paid.
      const shown = await cohortReport(snapshot, { ...query, costs })
      expect(shown).toMatchObject({ rows: [{ values: [4_140] }], hiddenMeasures: [] })
      expect((await cohortReport(snapshot, query)).hiddenMeasures).toEqual(['contribution'])
    })
  })

  it('gives the largest groups rows of their own and gathers the others in one', async () => {
    const orders = Array.from({ length: MAX_GROUPS + 2 }, (_, at) => ({
      instant: '2025-01-10T12:00:00.000Z',
      customer: `customer ${at}`,
      grossMinor: 100 + at,
      // The first channel has two customers, the others one.
      facts: { ...NO_FACTS, channel: `c${String(Math.max(0, at - 1)).padStart(2, '0')}` },
    }))
    const store = buildStore(orders, { asOf: '2025-01-31' })
    await onSnapshot(store, NEW_YORK, async (snapshot) => {
      const query = cohortQuery(store, { rowsBy: 'channel', measure: 'revenue', form: 'absolute', span: 'period' })
      const { rows } = await cohortReport(snapshot, query)
      expect(rows).toHaveLength(MAX_GROUPS + 1)
      expect(rows[0]).toMatchObject({ key: 'c00', kind: 'group', size: 2, values: [201] })
      expect(rows.at(-1)).toMatchObject({ key: '', kind: 'others', size: 1, values: [131] })
      const others = await cohortCell(snapshot, query, { row: '', isOthers: true, offset: 0 })
      expect(others).toMatchObject({ value: 131, customers: 1, row: { kind: 'others', size: 1 } })
    })
  })

  it('stands refunds of a customer without a counted order on a line of its own', async () => {
    const store = buildStore([
      { instant: '2025-01-10T12:00:00.000Z', customer: 'a', grossMinor: 1_000 },
      {
        instant: '2025-01-12T12:00:00.000Z',
        customer: 'b',
        grossMinor: 700,
        status: 'fullyRefunded',
        refundMinor: 300,
        refundDay: '2025-02-03',
      },
      { instant: '2025-02-20T12:00:00.000Z', customer: 'a', refundMinor: 400, refundDay: '2025-02-25' },
    ])
    await onSnapshot({ ...store, asOf: '2025-02-28' }, NEW_YORK, async (snapshot) => {
      const asked = { measure: 'revenue', form: 'absolute', span: 'period' } as const
      const byRefund = await cohortReport(snapshot, cohortQuery(store, { ...asked, filter: { refundsBy: 'refund' } }))
      expect(byRefund.rows.map(({ key, values }) => [key, values])).toEqual([['2025-01', [1_000, 600]]])
      // What b brought, and gave back in full: 700 − 700.
      expect(byRefund.noCohort).toEqual({ grossMinor: 700, refundMinor: 700, revenueMinor: 0, marginMinor: 0 })
      expect(byRefund.totals).toMatchObject({ grossMinor: 2_700, refundMinor: 1_100, revenueMinor: 1_600 })
      const byOrder = await cohortReport(snapshot, cohortQuery(store, asked))
      expect(byOrder).toMatchObject({
        noCohort: null,
        totals: { grossMinor: 2_000, refundMinor: 400, revenueMinor: 1_600 },
      })
      // Refunds came 22 and 5 days after their orders: P90 by interpolation is 5 + 0.9 · 17.
      expect(byOrder.refundLagDays).toBeCloseTo(20.3, 10)
    })
  })

  it('reads payback by the same margin whatever measure is shown, where refunds go by their own date', async () => {
    const store = buildStore(
      [
        // Spent 300. By refund date 400, 800, 600 and so on: paid back at once; by order date 200, 600: a month later.
        { instant: '2025-01-10T12:00:00.000Z', refundMinor: 500, refundDay: '2025-03-05' },
        { instant: '2025-02-10T12:00:00.000Z' },
      ],
      {
        spend: [
          {
            importSeq: 1,
            firstDay: '2025-01-01',
            lastDay: '2025-01-31',
            channel: null,
            campaign: null,
            isAcquisition: true,
            amountMinor: 300,
          },
        ],
        asOf: '2025-04-30',
      },
    )
    await onSnapshot(store, NEW_YORK, async (snapshot) => {
      for (const measure of COHORT_MEASURES) {
        const query = cohortQuery(store, { measure, filter: { refundsBy: 'refund' } })
        const { rows } = await cohortReport(snapshot, query)
        expect(rows[0]?.acquisition?.payback).toEqual({ reading: 'onFirstOrder', offset: 0 })
      }
      const { rows } = await cohortReport(snapshot, cohortQuery(store, { measure: 'aov' }))
      expect(rows[0]?.acquisition?.payback).toEqual({ reading: 'after', offset: 1 })
    })
  })
})
