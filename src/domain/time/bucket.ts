import { addDays, epochDay, fromEpochDay, type LocalDate } from './local-date'

/** Calendar buckets. Weeks are ISO weeks: Monday first, ISO year. */
export type Bucket = 'week' | 'month' | 'quarter' | 'year'

/**
 * Returns the index of the bucket that holds a day; consecutive buckets have consecutive indexes.
 * Month = year × 12 + month − 1, quarter = year × 4 + quarter − 1, week = weeks since Monday 1969-12-29.
 */
export function bucketIndexOf(day: LocalDate, bucket: Bucket): number {
  if (bucket === 'week') return Math.floor((epochDay(day) + 3) / 7)
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7)) - 1
  if (bucket === 'month') return year * 12 + month
  return bucket === 'quarter' ? year * 4 + Math.floor(month / 3) : year
}

/** Returns `2025-03`, `2025-Q1`, `2025-W07` (ISO year) or `2025`. */
export function bucketLabel(index: number, bucket: Bucket): string {
  if (bucket === 'week') return weekLabel(index)
  if (bucket === 'year') return pad(index, 4)
  const perYear = bucket === 'month' ? 12 : 4
  const year = pad(Math.floor(index / perYear), 4)
  const part = index - Math.floor(index / perYear) * perYear + 1
  return bucket === 'month' ? `${year}-${pad(part, 2)}` : `${year}-Q${part}`
}

/** Returns the first local day of the bucket. */
export function bucketFirstDay(index: number, bucket: Bucket): LocalDate {
  if (bucket === 'week') return fromEpochDay(index * 7 - 3)
  const months = { month: 1, quarter: 3, year: 12 }[bucket]
  const month = index * months
  return `${pad(Math.floor(month / 12), 4)}-${pad((month % 12) + 1, 2)}-01`
}

/** Returns the last local day of the bucket: the bucket is over once it is ≤ as-of. */
export function bucketLastDay(index: number, bucket: Bucket): LocalDate {
  return addDays(bucketFirstDay(index + 1, bucket), -1)
}

/** The ISO year of a week is the year of its Thursday. */
function weekLabel(index: number): string {
  const thursday = index * 7
  const year = fromEpochDay(thursday).slice(0, 4)
  const week = Math.floor((thursday - epochDay(`${year}-01-01`)) / 7) + 1
  return `${year}-W${pad(week, 2)}`
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
