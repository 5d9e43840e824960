import type { CohortHistory } from '@/domain/cohort-spans'
import type { CohortMeasure, CohortSwitches, CohortWindows } from '@/domain/cohort-switches'
import { EXACT_WINDOW_DAYS } from '@/domain/cohort-switches'
import type { Bucket } from '@/domain/time/bucket'
import { weekOf } from '../snapshot/build-snapshot'
import { moneyFrom, ordersFrom } from './money-relations'
import type { ReportQuery } from './report-query'

/** What the cohort report is asked with. */
export interface CohortQuery extends ReportQuery, CohortSwitches, Omit<CohortHistory, 'firstDay'> {
  /** Last offset of the curve; null: chosen. */
  horizon: number | null
}

/** SQL over the rows of `cohortRelation`: a customer's cohort, the offset of a row, and whether it is the customer's first there. */
export interface CohortPlace {
  cohort: string
  offset: string
  isNew: string
}

/** Where a row stands in the grid: by calendar buckets or by 30 days from the first order (METRICS "Cohort grid"). */
export function cohortPlace({ bucket, windows }: { bucket: Bucket; windows: CohortWindows }): CohortPlace {
  const { cohort, own, isNew } = BUCKETS[bucket]
  if (windows === 'calendar') return { cohort, offset: `${own} - ${cohort}`, isNew: `number IS NOT NULL AND ${isNew}` }
  const windowOf = (day: string) => `(${day} - first_day) // ${EXACT_WINDOW_DAYS}`
  // Before the first order a window would be rounded towards it, into the cohort's own.
  return {
    cohort,
    offset: `CASE WHEN day < first_day THEN -1 ELSE ${windowOf('day')} END`,
    isNew: `number IS NOT NULL AND (gap_days IS NULL OR ${windowOf('(day - gap_days)')} <> ${windowOf('day')})`,
  }
}

/**
 * The rows a measure is summed over: by the refund switch, except for what METRICS puts on the order's date. Refunds % counts
 * fully refunded orders too: they gave back what they brought.
 */
export function cohortRelation(measure: CohortMeasure, filter: ReportQuery['filter']): string {
  if (measure === 'refundsShare') {
    return `(FROM ${ordersFrom(filter)} UNION ALL BY NAME
      SELECT * REPLACE (gross_minor AS refund_minor, CAST(0 AS BIGINT) AS net_minor, CAST(0 AS BIGINT) AS goods_net_minor,
        CAST(0 AS BIGINT) AS known_net_minor, CAST(0 AS BIGINT) AS known_cost_minor)
      FROM ${moneyFrom({ ...filter, refundsBy: 'refund' })} WHERE number IS NULL AND NOT is_refund) AS orders`
  }
  return measure === 'aov' ? ordersFrom(filter) : moneyFrom(filter)
}

const BUCKETS: Record<Bucket, { cohort: string; own: string; isNew: string }> = {
  week: { cohort: weekOf('first_day'), own: weekOf('day'), isNew: 'is_new_in_week' },
  month: { cohort: 'first_month', own: 'month', isNew: 'is_new_in_month' },
  quarter: { cohort: 'first_month // 3', own: 'month // 3', isNew: 'is_new_in_quarter' },
  year: { cohort: 'first_month // 12', own: 'month // 12', isNew: 'is_new_in_year' },
}
