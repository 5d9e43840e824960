import { describe, expect, it } from 'vitest'
import { finalOnOf } from './cohort-cell-state'
import { computeCohortSpan, computeRefundsArriveFrom, mayHoldOlder } from './cohort-spans'
import { bucketIndexOf } from './time/bucket'
import { epochDay } from './time/local-date'

const span = (
  first: string,
  last: string,
  asOf: string,
  bucket: 'week' | 'month' | 'year' = 'month',
  windows: 'calendar' | 'exact' = 'calendar',
) => computeCohortSpan(bucketIndexOf(first, bucket), epochDay(first), epochDay(last), { bucket, windows, asOf })

describe('how far a cohort reaches', () => {
  it('in calendar buckets: a cell begins with its bucket, and is final on the bucket’s last day itself', () => {
    expect(span('2025-01-05', '2025-01-20', '2025-03-30')).toMatchObject({ begun: 3, final: 2 })
    expect(span('2025-01-05', '2025-01-20', '2025-03-31')).toMatchObject({ begun: 3, final: 3 })
    expect(span('2025-03-02', '2025-03-03', '2025-03-15')).toMatchObject({ label: '2025-03', begun: 1, final: 0 })
  })

  it('in ISO weeks around New Year: Monday 30 December 2024 begins the first week of 2025', () => {
    const week = span('2024-12-31', '2025-01-02', '2025-01-12', 'week')
    expect(week).toMatchObject({ label: '2025-W01', firstDay: '2024-12-30', begun: 2, final: 2 })
    expect(span('2020-12-31', '2020-12-31', '2021-01-04', 'week')).toMatchObject({
      label: '2020-W53',
      begun: 2,
      final: 1,
    })
  })

  it('in exact windows: begun by the oldest customer, final by the youngest once the bucket is over', () => {
    // The oldest reaches day 30 on 2025-01-31; the youngest ends day 29 on 2025-02-28.
    expect(span('2025-01-01', '2025-01-30', '2025-01-30', 'month', 'exact')).toMatchObject({ begun: 1, final: 0 })
    expect(span('2025-01-01', '2025-01-30', '2025-01-31', 'month', 'exact')).toMatchObject({ begun: 2, final: 0 })
    expect(span('2025-01-01', '2025-01-30', '2025-02-27', 'month', 'exact')).toMatchObject({ begun: 2, final: 0 })
    expect(span('2025-01-01', '2025-01-30', '2025-02-28', 'month', 'exact')).toMatchObject({ begun: 2, final: 1 })
    // A year's cohort may still grow: nothing of it is final before 31 December.
    expect(span('2025-01-01', '2025-01-30', '2025-12-30', 'year', 'exact')).toMatchObject({ begun: 13, final: 0 })
    expect(span('2025-01-01', '2025-01-30', '2025-12-31', 'year', 'exact')).toMatchObject({ begun: 13, final: 11 })
  })

  it('and the day on which each cell becomes final', () => {
    const cohort = { firstDay: '2025-01-01', youngestDay: '2025-01-30' }
    const month = { bucket: 'month', windows: 'calendar' } as const
    expect(finalOnOf(month, cohort, '2025-02-10', 1)).toBe('2025-02-28')
    expect(finalOnOf({ ...month, windows: 'exact' }, cohort, '2025-02-10', 0)).toBe('2025-02-28')
    // While the cohort still grows, at the latest: somebody may yet come on the 31st.
    expect(finalOnOf({ ...month, windows: 'exact' }, cohort, '2025-01-30', 0)).toBe('2025-03-01')
    expect(finalOnOf({ bucket: 'year', windows: 'exact' }, cohort, '2026-02-01', 0)).toBe('2025-12-31')
    expect(finalOnOf(month, { firstDay: null, youngestDay: '2025-01-30' }, '2025-02-10', 1)).toBeNull()
  })

  it('says from which cell on refunds still arrive: those that ended less than the lag ago', () => {
    const of = (lag: number, asOf: string, windows: 'calendar' | 'exact' = 'calendar') =>
      computeRefundsArriveFrom(span('2025-01-01', '2025-01-30', asOf, 'month', windows), lag, {
        bucket: 'month',
        windows,
        asOf,
      })
    // February ended 10 days before.
    expect(of(10, '2025-03-10')).toBe(2)
    expect(of(10.5, '2025-03-10')).toBe(1)
    expect(of(60, '2025-03-10')).toBe(0)
    // The youngest customer's first window ended on 28 February.
    expect(of(10, '2025-03-10', 'exact')).toBe(1)
    expect(of(11, '2025-03-10', 'exact')).toBe(0)
  })

  it('marks the cohorts that may hold older customers: the first W months of data that begin after the store did', () => {
    const history = { firstDay: '2024-05-17', startedOn: '2019-01-01', inactivityMonths: 3 }
    expect(['2024-05-01', '2024-07-01', '2024-08-01'].map((day) => mayHoldOlder(day, history))).toEqual([
      true,
      true,
      false,
    ])
    expect(mayHoldOlder('2024-05-01', { ...history, startedOn: null })).toBe(true)
    expect(mayHoldOlder('2024-05-01', { ...history, startedOn: '2024-05-17' })).toBe(false)
  })
})
