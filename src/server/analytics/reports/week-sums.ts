import { fillWeeks } from '@/domain/alerts/detect-alerts'
import type { WeekSums } from '@/domain/alerts/watched-figures'
import { bucketIndexOf, bucketLastDay } from '@/domain/time/bucket'
import { addDays, type LocalDate } from '@/domain/time/local-date'
import { weekOf } from '../snapshot/build-snapshot'
import type { Snapshot } from '../snapshot/snapshot'
import { cohortRelation } from './cohort-query'
import type { ReportQuery } from './report-query'

/** Every whole ISO week from the store's first full one to as-of, in time order; and the days on which orders came. */
export interface StoreWeeks {
  weeks: WeekSums[]
  orderDays: LocalDate[]
}

/**
 * Money as the store's settings read it, returns matched to no order in revenue (METRICS "Refunds"); gross and refunds with the
 * fully refunded orders in both, which is what refunds % divides.
 */
export async function storeWeeks(snapshot: Snapshot, { filter }: ReportQuery): Promise<StoreWeeks> {
  const { firstDay, asOf } = snapshot.meta
  const found = await snapshot.rows<WeekSums>(`
    SELECT CAST(${weekOf('day')} AS INTEGER) AS week, CAST(count(number) AS INTEGER) AS orders,
      CAST(count(*) FILTER (number = 1) AS INTEGER) AS "newCustomers", sum(gross_minor) AS "grossMinor",
      sum(refund_minor) AS "refundMinor", sum(net_minor) AS "revenueMinor",
      coalesce(sum(net_minor) FILTER (number > 1), 0) AS "returningRevenueMinor"
    FROM (SELECT day, number, gross_minor, refund_minor, net_minor FROM ${cohortRelation('refundsShare', filter)}
      UNION ALL SELECT day, NULL, 0, 0, -amount_minor FROM unmatched_refund) GROUP BY 1`)
  const days = await snapshot.rows<{ day: LocalDate }>(
    'SELECT DISTINCT CAST(day AS VARCHAR) AS day FROM orders ORDER BY 1',
  )
  const running = bucketIndexOf(asOf, 'week')
  const last = bucketLastDay(running, 'week') <= asOf ? running : running - 1
  return {
    weeks: fillWeeks(found, firstWholeWeek(firstDay), last),
    orderDays: days.map(({ day }) => day),
  }
}

/** A week that the data begin in the middle of would look like a slump. */
function firstWholeWeek(firstDay: LocalDate): number {
  const week = bucketIndexOf(firstDay, 'week')
  return bucketIndexOf(addDays(firstDay, -1), 'week') === week ? week + 1 : week
}
