import { type CacSummary, cacMonths, computeCac } from '@/domain/acquisition'
import type { Snapshot } from '../snapshot/snapshot'
import { customerCondition, type ReportQuery } from './report-query'
import { spendSpans } from './spend-spans'

/** CAC of the last 12 whole months (METRICS "CAC"): by channel or campaign where one is asked for, else of the whole store. */
export async function acquisition(snapshot: Snapshot, { filter }: ReportQuery): Promise<CacSummary> {
  const { asOf } = snapshot.meta
  const { first, last } = cacMonths(asOf)
  const { customers } = await snapshot.row<{ customers: number }>(`
    SELECT CAST(count(*) AS INTEGER) AS customers FROM orders
    WHERE number = 1 AND NOT is_guest AND month BETWEEN ${first} AND ${last} AND ${customerCondition(filter)}`)
  return computeCac({ asOf, customers, spans: await spendSpans(snapshot, filter) })
}
