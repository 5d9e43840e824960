import { type CohortTable, hasSpan } from '@/components/charts/prepare-cohort-table'
import { isSmallSample } from '@/components/charts/small-sample'

export interface CohortExtreme {
  cohort: string
  value: number
}

export interface CohortAnswer {
  /** The offset the sentence speaks of, its average, and what stands behind it. */
  offset: number
  value: number
  cohorts: number
  customers: number
  /** Retention's second point, further along the row; null where there is none. */
  later: { offset: number; value: number } | null
  /** The highest and the lowest finished cohort of trustworthy size at the offset; null with fewer than three. */
  best: CohortExtreme | null
  weakest: CohortExtreme | null
}

const MONEY_OFFSETS = [12, 6, 3, 2, 1, 0]
const LATER_OFFSETS = [12, 6, 3]
const FEWEST_TO_COMPARE = 3

/** The grid in a sentence; null while no cohort has finished the period it would speak of. */
export function prepareCohortAnswer(table: CohortTable): CohortAnswer | null {
  const isKnown = (offset: number) =>
    table.average.values[offset] != null && !isSmallSample(table.average.customers[offset] ?? 0)
  const isMoney = hasSpan(table.measure)
  const offset = (isMoney ? MONEY_OFFSETS : [1]).find(isKnown)
  const value = offset === undefined ? null : (table.average.values[offset] ?? null)
  if (offset === undefined || value === null) return null
  const laterOffset = isMoney ? undefined : LATER_OFFSETS.find(isKnown)
  const laterValue = laterOffset === undefined ? null : (table.average.values[laterOffset] ?? null)
  const ranked = table.rows
    .flatMap((row) => {
      const cell = row.cells[offset]
      return cell?.isFinal && cell.value !== null && !row.isSmall ? [{ cohort: row.cohort, value: cell.value }] : []
    })
    .sort((a, b) => b.value - a.value)
  const isComparable = ranked.length >= FEWEST_TO_COMPARE
  return {
    offset,
    value,
    cohorts: table.average.cohorts[offset] ?? 0,
    customers: table.average.customers[offset] ?? 0,
    later: laterOffset === undefined || laterValue === null ? null : { offset: laterOffset, value: laterValue },
    best: isComparable ? (ranked[0] ?? null) : null,
    weakest: isComparable ? (ranked.at(-1) ?? null) : null,
  }
}
