import { benjaminiHochberg } from './stats/benjamini-hochberg'
import { compareRates, type Difference, type Rate } from './stats/newcombe'
import { bucketFirstDay, bucketIndexOf, bucketLabel, bucketLastDay } from './time/bucket'
import { addMonths, type LocalDate } from './time/local-date'

/** § Months of life at which the cohorts of a quarter are compared with those of the same quarter a year before. */
export const NOTABLE_OFFSETS = [1, 3, 6, 12] as const

/** § Fewer customers on either side are not compared. */
const MIN_CUSTOMERS = 30

/** Identified customers of a monthly cohort, and how many of them ordered in the calendar month `offset` after it. */
export interface ReturnStat {
  cohort: number
  offset: number
  customers: number
  returned: number
}

/** Cohorts of a quarter came back more, or less, than those of the same quarter a year earlier. */
export interface NotableChange {
  /** `2026-Q2`, and `2025-Q2`. */
  quarter: string
  quarterBefore: string
  /** The calendar month after the first order. */
  offset: number
  now: Rate
  before: Rate
  difference: Difference
}

export interface NotableInput {
  asOf: LocalDate
  /** First day whose cohorts cannot hold older customers (METRICS "Left truncation"). */
  trustedFrom: LocalDate
  stats: readonly ReturnStat[]
}

/**
 * The change in how cohorts come back that is least likely to be chance: for each offset the latest quarter whose three cohorts
 * are final at it, against the same quarter a year before, so that the season is the same. Only what Benjamini–Hochberg at 5 %
 * over all offsets leaves standing, and whose Newcombe interval is clear of 0 (METRICS "Intervals, significance"); null
 * where nothing does. Cohorts that may hold older customers are never compared.
 */
export function findNotableChange(input: NotableInput): NotableChange | null {
  const candidates = NOTABLE_OFFSETS.flatMap((offset) => compareAt(input, offset) ?? [])
  const isSignificant = benjaminiHochberg(candidates.map(({ difference }) => difference.pValue))
  const standing = candidates
    .filter((_, at) => isSignificant[at])
    .filter(({ difference: { low, high } }) => low > 0 || high < 0)
  return standing.toSorted((a, b) => a.difference.pValue - b.difference.pValue)[0] ?? null
}

function compareAt({ asOf, trustedFrom, stats }: NotableInput, offset: number): NotableChange | null {
  const quarter = lastFinalQuarter(asOf, offset)
  if (bucketFirstDay(quarter - 4, 'quarter') < trustedFrom) return null
  const now = sumQuarter(stats, quarter, offset)
  const before = sumQuarter(stats, quarter - 4, offset)
  if (Math.min(now.trials, before.trials) < MIN_CUSTOMERS) return null
  const difference = compareRates(now, before)
  return (
    difference && {
      quarter: bucketLabel(quarter, 'quarter'),
      quarterBefore: bucketLabel(quarter - 4, 'quarter'),
      offset,
      now,
      before,
      difference,
    }
  )
}

/** The latest quarter whose last month's cohort has seen the whole of the month `offset` after it. */
function lastFinalQuarter(asOf: LocalDate, offset: number): number {
  const month = bucketIndexOf(asOf, 'month')
  const lastWhole = bucketLastDay(month, 'month') <= asOf ? month : month - 1
  // Quarter q ends with month 3q + 2.
  return Math.floor((lastWhole - offset - 2) / 3)
}

function sumQuarter(stats: readonly ReturnStat[], quarter: number, offset: number): Rate {
  const own = stats.filter((stat) => stat.offset === offset && Math.floor(stat.cohort / 3) === quarter)
  return {
    events: own.reduce((sum, stat) => sum + stat.returned, 0),
    trials: own.reduce((sum, stat) => sum + stat.customers, 0),
  }
}

/** First day whose cohorts hold nobody older: the store's own start where it is within the data, else W months into them. */
export function findTrustedFrom(firstDay: LocalDate, startedOn: LocalDate | null, inactivityMonths: number): LocalDate {
  return startedOn !== null && startedOn >= firstDay ? firstDay : addMonths(firstDay, inactivityMonths)
}
