'use client'
import { parseAsBoolean, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { COHORT_MEASURES, COHORT_SPANS } from '@/components/charts/prepare-cohort-table'
import type { Bucket } from '@/domain/time/bucket'

export const BUCKETS = ['week', 'month', 'quarter', 'year'] as const satisfies readonly Bucket[]

/** The grid's switches, kept in the address. */
export function useCohortSwitches() {
  return useQueryStates(
    {
      measure: parseAsStringLiteral(COHORT_MEASURES).withDefault('margin'),
      span: parseAsStringLiteral(COHORT_SPANS).withDefault('cumulative'),
      bucket: parseAsStringLiteral(BUCKETS).withDefault('month'),
      forecast: parseAsBoolean.withDefault(false),
    },
    { history: 'replace', scroll: false },
  )
}
