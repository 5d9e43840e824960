import type { SpendSpan } from '@/domain/acquisition'
import type { ReportFilter } from '@/domain/report-filter'
import { literal } from '@/server/duckdb/duckdb'
import type { Snapshot } from '../snapshot/snapshot'

/** Fields that choose customers or orders by something spend is not known of. */
const NOT_OF_SPEND = [
  'source',
  'product',
  'category',
  'coupon',
  'country',
  'city',
  'valueBand',
  'segment',
  'orderProduct',
  'orderCategory',
  'orderChannel',
  'orderCoupon',
] as const satisfies readonly (keyof ReportFilter)[]

/**
 * Acquisition spend for the customers of a filter, by channel and campaign where it asks for them (METRICS "CAC"); null
 * where it chooses by anything else, as no spend could then be its own. Spans of the same days are one.
 */
export async function spendSpans(snapshot: Snapshot, filter: ReportFilter): Promise<SpendSpan[] | null> {
  if (NOT_OF_SPEND.some((field) => (filter[field]?.length ?? 0) > 0)) return null
  return await snapshot.rows<SpendSpan>(`
    SELECT CAST(first_day AS VARCHAR) AS "firstDay", CAST(last_day AS VARCHAR) AS "lastDay",
      CAST(sum(amount_minor) AS HUGEINT) AS "amountMinor"
    FROM spend WHERE is_acquisition AND ${spendOf('channel', filter.channel)} AND ${spendOf('campaign', filter.campaign)}
    GROUP BY first_day, last_day ORDER BY first_day, last_day`)
}

function spendOf(column: 'channel' | 'campaign', values: readonly string[] | undefined): string {
  if (!values || values.length === 0) return 'TRUE'
  return `coalesce(lower(${column}), '') IN (${values.map((value) => literal(value.trim().toLowerCase())).join(', ')})`
}
