import type { DayRange } from './date-range'
import type { RangePreset } from './report-filter'
import { type Bucket, bucketFirstDay, bucketIndexOf, bucketLastDay } from './time/bucket'
import { addDays, addMonths, daysBetween, type LocalDate } from './time/local-date'

/** A period and the earlier ones it is held against; null where there is none within the data. */
export interface Comparison {
  period: DayRange
  /** The period just before, as long; null too where it is the year's. */
  previous: DayRange | null
  /** The same period a year earlier. */
  year: DayRange | null
  /** The period's bucket is not over: it is compared with the same number of days of the earlier ones. */
  isRunning: boolean
  days: number
}

interface ComparisonInput {
  period: DayRange
  asOf: LocalDate
  /** First day of data: no comparison reaches before it. */
  firstDay: LocalDate
  /** The preset the period came from, which tells a running year from a running month in January. */
  preset?: RangePreset
}

/**
 * What a period is compared with (METRICS "Change"), by calendar arithmetic: whole months with as many whole months before;
 * a running month, quarter or year with the same number of days from the start of the earlier one; any other span with as
 * many days before it, and with the same dates a year earlier (29 February with the 28th).
 */
export function findComparison({ period, asOf, firstDay, preset }: ComparisonInput): Comparison {
  const days = daysBetween(period.from, period.to) + 1
  const running = findRunning(period, asOf, preset)
  const { previous, year } = running
    ? ofRunning(running, days)
    : isWholeMonths(period)
      ? ofMonths(period)
      : ofDays(period)
  const inData = (range: DayRange) => (range.from >= firstDay ? range : null)
  const isSame = previous.from === year.from && previous.to === year.to
  return { period, previous: isSame ? null : inData(previous), year: inData(year), isRunning: running !== null, days }
}

interface Running {
  bucket: Bucket
  index: number
}

const PRESET_BUCKET: Partial<Record<RangePreset, Bucket>> = {
  thisMonth: 'month',
  thisQuarter: 'quarter',
  thisYear: 'year',
}

/** The bucket of which the period is the part until as-of: the one a preset names, else the shortest that fits. */
function findRunning({ from, to }: DayRange, asOf: LocalDate, preset: RangePreset | undefined): Running | null {
  const named = preset && PRESET_BUCKET[preset]
  if (to !== asOf || (!named && isWholeMonths({ from, to }))) return null
  for (const bucket of named ? [named] : (['month', 'quarter', 'year'] as const)) {
    const index = bucketIndexOf(to, bucket)
    if (bucketFirstDay(index, bucket) === from && bucketLastDay(index, bucket) > to) return { bucket, index }
  }
  return null
}

const PER_YEAR: Record<Bucket, number> = { week: 52, month: 12, quarter: 4, year: 1 }

function ofRunning({ bucket, index }: Running, days: number) {
  const part = (earlier: number): DayRange => {
    const from = bucketFirstDay(earlier, bucket)
    const [to, last] = [addDays(from, days - 1), bucketLastDay(earlier, bucket)]
    if (to > last) return { from, to: last }
    return { from, to }
  }
  return { previous: part(index - 1), year: part(index - PER_YEAR[bucket]) }
}

function isWholeMonths({ from, to }: DayRange): boolean {
  return from.endsWith('-01') && bucketLastDay(bucketIndexOf(to, 'month'), 'month') === to
}

function ofMonths({ from, to }: DayRange) {
  const [first, last] = [bucketIndexOf(from, 'month'), bucketIndexOf(to, 'month')]
  const shifted = (months: number): DayRange => ({
    from: bucketFirstDay(first - months, 'month'),
    to: bucketLastDay(last - months, 'month'),
  })
  return { previous: shifted(last - first + 1), year: shifted(12) }
}

function ofDays({ from, to }: DayRange) {
  const days = daysBetween(from, to) + 1
  return {
    previous: { from: addDays(from, -days), to: addDays(from, -1) },
    year: { from: addMonths(from, -12), to: addMonths(to, -12) },
  }
}

/**
 * A day moved as far back as one period's start lies after an earlier one's: by whole months where both begin on the same day
 * of the month (a month's end stays one), else by days. Example: 28 February 2025 with periods a year apart → 29 February 2024.
 */
export function moveDay(day: LocalDate, from: LocalDate, earlierFrom: LocalDate): LocalDate {
  if (from.slice(8) !== earlierFrom.slice(8)) return addDays(day, -daysBetween(earlierFrom, from))
  const months = bucketIndexOf(from, 'month') - bucketIndexOf(earlierFrom, 'month')
  const month = bucketIndexOf(day, 'month')
  return bucketLastDay(month, 'month') === day ? bucketLastDay(month - months, 'month') : addMonths(day, -months)
}
