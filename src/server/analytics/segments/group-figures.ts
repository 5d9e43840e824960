import { share, toMinor } from '@/domain/money'
import type { GroupFigures } from '@/domain/segments/segment-report'

export interface GroupRow {
  customers: number
  revenueMinor: bigint
  medianDaysSinceLast: number | null
}

/** Columns of a GroupRow over the rows of customerTraitsSql. */
export const GROUP_SUMS = `CAST(count(*) AS INTEGER) AS customers, coalesce(sum(net_minor), 0) AS "revenueMinor",
  CAST(quantile_cont(since_last, 0.5) AS DOUBLE) AS "medianDaysSinceLast"`

/** A group's figures against everybody's: all identified customers and their revenue. */
export function buildGroupFigures(row: GroupRow, all: { customers: number; revenueMinor: bigint }): GroupFigures {
  return {
    customers: row.customers,
    customersShare: share(row.customers, all.customers),
    revenueMinor: toMinor(row.revenueMinor),
    revenueShare: share(row.revenueMinor, all.revenueMinor),
    medianDaysSinceLast: row.medianDaysSinceLast,
  }
}
