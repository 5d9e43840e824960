import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type Bucket, bucketFirstDay, bucketIndexOf, bucketLabel, bucketLastDay } from './bucket'
import { addDays, fromEpochDay } from './local-date'

const BUCKETS: Bucket[] = ['week', 'month', 'quarter', 'year']
const day = fc.integer({ min: -25_000, max: 50_000 }).map(fromEpochDay)
const labelOf = (date: string, bucket: Bucket) => bucketLabel(bucketIndexOf(date, bucket), bucket)

describe('buckets', () => {
  it('have the indexes that reports count with', () => {
    expect(bucketIndexOf('2025-03-31', 'month')).toBe(2025 * 12 + 2)
    expect(bucketIndexOf('2025-03-31', 'quarter')).toBe(2025 * 4)
    expect(bucketIndexOf('2025-12-31', 'quarter')).toBe(2025 * 4 + 3)
    expect(bucketIndexOf('2025-12-31', 'year')).toBe(2025)
    expect(bucketIndexOf('1969-12-28', 'week')).toBe(-1)
    expect(bucketIndexOf('1969-12-29', 'week')).toBe(0)
    expect(bucketIndexOf('1970-01-04', 'week')).toBe(0)
    expect(bucketIndexOf('1970-01-05', 'week')).toBe(1)
  })

  it('are labelled by the calendar, weeks by the ISO year', () => {
    expect(labelOf('2025-03-01', 'month')).toBe('2025-03')
    expect(labelOf('2025-12-31', 'month')).toBe('2025-12')
    expect(labelOf('2025-06-30', 'quarter')).toBe('2025-Q2')
    expect(labelOf('2025-06-30', 'year')).toBe('2025')
    expect(labelOf('2025-02-10', 'week')).toBe('2025-W07')
    expect(labelOf('2024-12-30', 'week')).toBe('2025-W01')
    expect(labelOf('2021-01-03', 'week')).toBe('2020-W53')
    expect(labelOf('2027-01-01', 'week')).toBe('2026-W53')
  })

  it('have ISO week labels for every day', () => {
    fc.assert(
      fc.property(day, (date) => {
        const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(date)
        expect(labelOf(date, 'week')).toBe(`${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`)
      }),
    )
  })

  it('hold exactly the days from first to last, one after another', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...BUCKETS), (date, bucket) => {
        const index = bucketIndexOf(date, bucket)
        const [first, last] = [bucketFirstDay(index, bucket), bucketLastDay(index, bucket)]
        expect(first <= date && date <= last).toBe(true)
        expect(bucketIndexOf(first, bucket)).toBe(index)
        expect(bucketIndexOf(last, bucket)).toBe(index)
        expect(bucketIndexOf(addDays(last, 1), bucket)).toBe(index + 1)
        expect(bucketIndexOf(addDays(first, -1), bucket)).toBe(index - 1)
      }),
    )
  })
})
