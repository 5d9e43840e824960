import type { NthConversionStat } from '@/domain/nth-conversion'
import { computeSecondOrder, SECOND_ORDER_DAYS, type SecondOrder, type SecondOrderStat } from '@/domain/second-order'
import type { Snapshot } from '../snapshot/snapshot'
import { followCustomers, wonCondition } from './acquired-condition'
import { waitsSql } from './nth-conversion'
import type { ReportQuery } from './report-query'

/** When customers come back for the first time, of those whom followCustomers follows (METRICS "second-order curve"). */
export async function secondOrder(snapshot: Snapshot, query: ReportQuery): Promise<SecondOrder> {
  const { asOf } = snapshot.meta
  const where = wonCondition(followCustomers(query, asOf).filter)
  const waits = await snapshot.rows<Required<NthConversionStat>>(waitsSql(where, { asOf, maxNth: 1 }))
  const within = SECOND_ORDER_DAYS.map(
    (days) => `
    SELECT ${days} AS days, CAST(count(*) FILTER (number = 1) AS INTEGER) AS customers,
      CAST(count(*) FILTER (number = 2 AND gap_days <= ${days}) AS INTEGER) AS converted,
      CAST(count(*) FILTER (number = 1 AND first_day <= DATE '${asOf}' - ${days}) AS INTEGER) AS "eligibleCustomers",
      CAST(count(*) FILTER (number = 2 AND gap_days <= ${days} AND first_day <= DATE '${asOf}' - ${days}) AS INTEGER)
        AS "eligibleConverted"
    FROM orders WHERE number <= 2 AND ${where}`,
  )
  const stats = await snapshot.rows<SecondOrderStat>(`${within.join(' UNION ALL ')} ORDER BY days`)
  return computeSecondOrder(waits, stats)
}
