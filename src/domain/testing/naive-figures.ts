import type { CohortGrid } from '@/domain/cohorts'
import type { Descriptive } from '@/domain/descriptive'
import type { LtvSummary } from '@/domain/ltv'
import type { Bucket } from '@/domain/time/bucket'
import { computeNaiveCohortGrid } from './naive-cohorts'
import { computeNaiveDescriptive } from './naive-descriptive'
import { computeNaiveLtv } from './naive-ltv'
import { buildNaiveBook, type NaiveStore } from './naive-store'

export interface NaiveFigures {
  asOf: string
  descriptive: Descriptive
  cohorts: Record<Bucket, CohortGrid>
  ltv: LtvSummary
}

/**
 * Every figure of a store, row by row and without haste: the reference that the reports are checked against. It shares
 * nothing with them but calendar dates. Null where no order counts.
 */
export function computeNaiveFigures(store: NaiveStore): NaiveFigures | null {
  const book = buildNaiveBook(store)
  if (book === null) return null
  return {
    asOf: book.asOf,
    descriptive: computeNaiveDescriptive(book),
    cohorts: {
      week: computeNaiveCohortGrid(book, 'week'),
      month: computeNaiveCohortGrid(book, 'month'),
      quarter: computeNaiveCohortGrid(book, 'quarter'),
      year: computeNaiveCohortGrid(book, 'year'),
    },
    ltv: computeNaiveLtv(book),
  }
}
