import { type CacSummary, cacMonths, computeCac, type SpendSpan } from '@/domain/acquisition'
import type { ReportFilter } from '@/domain/report-filter'
import { bucketFirstDay, bucketLastDay } from '@/domain/time/bucket'
import { literal } from '@/server/duckdb/duckdb'
import type { Snapshot } from '../snapshot/snapshot'
import { customerCondition, type ReportQuery } from './report-query'

/** CAC of the last 12 whole months (METRICS "CAC"): by channel where one is asked for, of the whole store otherwise. */
export async function acquisition(snapshot: Snapshot, { filter }: ReportQuery): Promise<CacSummary> {
  const { asOf } = snapshot.meta
  const { first, last } = cacMonths(asOf)
  const { customers } = await snapshot.row<{ customers: number }>(`
    SELECT CAST(count(*) AS INTEGER) AS customers FROM orders
    WHERE number = 1 AND NOT is_guest AND month BETWEEN ${first} AND ${last} AND ${customerCondition(filter)}`)
  return computeCac({ asOf, customers, spans: canBeSplit(filter) ? await readSpans(snapshot, filter) : null })
}

/** Spend is known by channel, and of nothing else that a filter can ask for; guests are no part of CAC either way. */
function canBeSplit({ channel: _channel, guests: _guests, ...others }: ReportFilter): boolean {
  return Object.values(others).every((values) => values === undefined || values.length === 0)
}

/** Acquisition spend of the months that CAC looks at: what lies in one month summed, what crosses months span by span. */
async function readSpans(snapshot: Snapshot, { channel }: ReportFilter): Promise<SpendSpan[]> {
  const { first, last } = cacMonths(snapshot.meta.asOf)
  const channels = (channel ?? []).map((name) => literal(name.trim().toLowerCase()))
  const ofChannels = channels.length === 0 ? 'TRUE' : `coalesce(lower(channel), '') IN (${channels.join(', ')})`
  return await snapshot.rows<SpendSpan>(`
    WITH span AS (SELECT first_day, last_day, amount_minor, date_trunc('month', first_day) AS month,
        date_trunc('month', first_day) = date_trunc('month', last_day) AS is_in_one
      FROM spend WHERE is_acquisition AND ${ofChannels}
        AND last_day >= DATE '${bucketFirstDay(first, 'month')}' AND first_day <= DATE '${bucketLastDay(last, 'month')}')
    SELECT CAST(first_day AS VARCHAR) AS "firstDay", CAST(last_day AS VARCHAR) AS "lastDay",
      CAST(amount_minor AS HUGEINT) AS "amountMinor" FROM span WHERE NOT is_in_one
    UNION ALL
    SELECT CAST(min(first_day) AS VARCHAR), CAST(max(last_day) AS VARCHAR), CAST(sum(amount_minor) AS HUGEINT)
    FROM span WHERE is_in_one GROUP BY month`)
}
