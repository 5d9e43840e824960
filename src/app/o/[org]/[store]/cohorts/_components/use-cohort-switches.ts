'use client'
import {
  parseAsBoolean,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs'
import { useMemo } from 'react'
import { COHORT_COLOURS } from '@/components/charts/prepare-cohort-heat'
import {
  COHORT_FORMS,
  COHORT_MEASURES,
  COHORT_ROWS,
  COHORT_SPANS,
  COHORT_WINDOWS,
  settleSwitches,
} from '@/domain/cohort-switches'
import type { Bucket } from '@/domain/time/bucket'

export const BUCKETS = ['week', 'month', 'quarter', 'year'] as const satisfies readonly Bucket[]
export const COHORT_VIEWS = ['grid', 'curves', 'trend', 'compare'] as const
export type CohortView = (typeof COHORT_VIEWS)[number]
/** What two segments can be told apart by. */
export const COMPARED_FIELDS = ['channel', 'country', 'coupon', 'category', 'source', 'segment'] as const
export type ComparedField = (typeof COMPARED_FIELDS)[number]

const PARSERS = {
  measure: parseAsStringLiteral(COHORT_MEASURES).withDefault('margin'),
  form: parseAsStringLiteral(COHORT_FORMS).withDefault('perCustomer'),
  span: parseAsStringLiteral(COHORT_SPANS).withDefault('cumulative'),
  bucket: parseAsStringLiteral(BUCKETS).withDefault('month'),
  windows: parseAsStringLiteral(COHORT_WINDOWS).withDefault('calendar'),
  rows: parseAsStringLiteral(COHORT_ROWS).withDefault('cohort'),
  view: parseAsStringLiteral(COHORT_VIEWS).withDefault('grid'),
  colour: parseAsStringLiteral(COHORT_COLOURS).withDefault('column'),
  /** The offset that the sentence and the trend speak of. */
  age: parseAsInteger,
  /** Rows that are drawn as curves; none: the newest few. */
  pick: parseAsNativeArrayOf(parseAsString),
  forecast: parseAsBoolean.withDefault(false),
  /** The field that two segments differ by, and the value of each; without the second, the rest of the store. */
  by: parseAsStringLiteral(COMPARED_FIELDS).withDefault('channel'),
  a: parseAsString,
  b: parseAsString,
}

/** Every switch of the page, kept in the address; `report` is what the server is asked with. */
export function useCohortSwitches() {
  const [state, setState] = useQueryStates(PARSERS, { history: 'replace', scroll: false })
  const { measure, form, span, bucket, windows, rows, view } = state
  // Trends and comparisons speak of cohorts: rows of another kind wait until the grid is back.
  const rowsBy = view === 'trend' || view === 'compare' ? 'cohort' : rows
  const report = useMemo(
    () => settleSwitches({ measure, form, span, bucket, windows, rowsBy }),
    [measure, form, span, bucket, windows, rowsBy],
  )
  return {
    ...state,
    report,
    setSwitches: (next: { [Name in keyof typeof state]?: (typeof state)[Name] | null }) => void setState(next),
  }
}

export type CohortPageSwitches = ReturnType<typeof useCohortSwitches>
