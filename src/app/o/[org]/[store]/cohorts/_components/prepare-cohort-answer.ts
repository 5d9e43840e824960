import { isSmallSample } from '@/components/charts/small-sample'
import type { CohortReport, TrendVerdict } from '@/domain/cohort-report'
import { type PaybackSummary, summarisePayback } from '@/domain/summarise-payback'
import type { Bucket } from '@/domain/time/bucket'

export interface CohortExtreme {
  cohort: string
  value: number
}

export interface CohortAnswer {
  /** The offset the sentence speaks of, its average, and what stands behind it. */
  offset: number
  value: number
  numerator: number
  divisor: number
  cohorts: number
  customers: number
  /** When CAC comes back; null where it is not known. */
  payback: PaybackSummary | null
  /** Whether newer cohorts do better at the offset; null where the rows are no cohorts. */
  trend: TrendVerdict | null
  /** The highest and the lowest finished row of trustworthy size at the offset; null with fewer than three. */
  best: CohortExtreme | null
  weakest: CohortExtreme | null
}

/** Ages that people think in, the furthest first; of exact windows as of months. */
const AGES: Record<Bucket, readonly number[]> = {
  week: [52, 26, 12, 4, 2, 1, 0],
  month: [12, 6, 3, 2, 1, 0],
  quarter: [4, 2, 1, 0],
  year: [1, 0],
}
const FEWEST_TO_COMPARE = 3

/** The ages that can be spoken of: some cohort has finished them, and enough customers stand behind. */
function listKnownAges({ average }: CohortReport): number[] {
  return average.values.flatMap((value, offset) =>
    value !== null && !isSmallSample(average.customers[offset] ?? 0) ? [offset] : [],
  )
}

/** The age that is asked for, or the furthest that people think in; null while nothing can be said. */
export function chooseAge(report: CohortReport, asked: number | null): number | null {
  const known = new Set(listKnownAges(report))
  if (asked !== null && known.has(asked)) return asked
  const least = report.measure === 'retainedShare' || report.measure === 'retainedCount' ? 1 : 0
  const unit = report.windows === 'exact' ? 'month' : report.bucket
  return AGES[unit].find((age) => age >= least && known.has(age)) ?? null
}

/** The grid in a sentence; null while no cohort has finished the period it would speak of. */
export function prepareCohortAnswer(report: CohortReport, asked: number | null): CohortAnswer | null {
  const offset = chooseAge(report, asked)
  const value = offset === null ? null : (report.average.values[offset] ?? null)
  if (offset === null || value === null) return null
  const { average, rows } = report
  const ranked = rows
    .flatMap((row) => {
      const own = row.values[offset]
      const isTrusted = offset < row.finalCells && !isSmallSample(row.size) && row.kind !== 'others'
      return isTrusted && own !== null && own !== undefined ? [{ cohort: row.key, value: own }] : []
    })
    .sort((a, b) => b.value - a.value)
  const isComparable = ranked.length >= FEWEST_TO_COMPARE && report.form === 'perCustomer'
  return {
    offset,
    value,
    numerator: average.numerators[offset] ?? 0,
    divisor: average.divisors[offset] ?? 0,
    cohorts: average.cohorts[offset] ?? 0,
    customers: average.customers[offset] ?? 0,
    payback: summarisePayback(rows),
    trend: report.trends[offset]?.verdict ?? null,
    best: isComparable ? (ranked[0] ?? null) : null,
    weakest: isComparable ? (ranked.at(-1) ?? null) : null,
  }
}
