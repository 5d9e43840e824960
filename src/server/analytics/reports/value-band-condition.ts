import type { AovBand } from '@/domain/descriptive'
import type { ReportFilter } from '@/domain/report-filter'
import { literal } from '@/server/duckdb/duckdb'
import { extraMoney } from './money-switches'

/** The bands of a customer's own average order against the store's, of the whole store and by order date (METRICS "AOV bands"). */
export function valueBandCondition(bands: readonly AovBand['band'][], filter: ReportFilter): string {
  return `customer IN (SELECT customer FROM (${valueBandSql(filter)}) WHERE band IN (${bands.map(literal).join(', ')}))`
}

/** Every customer's band, as SQL: columns `customer` and `band`. */
export function valueBandSql(filter: ReportFilter): string {
  // Own AOV ÷ store AOV, cross-multiplied: exact where a division would round at the bounds.
  const own = 'own.net * store.orders'
  const of = 'store.net * own.orders'
  const net = `CAST(sum(net_minor${extraMoney(filter)}) AS HUGEINT)`
  return `SELECT own.customer,
      CASE WHEN 2 * ${own} < ${of} THEN 'low' WHEN ${own} > 2 * ${of} THEN 'high' ELSE 'mid' END AS band
    FROM (SELECT customer, ${net} AS net, count(*) AS orders FROM orders GROUP BY customer) own,
      (SELECT ${net} - coalesce((SELECT sum(amount_minor) FROM unmatched_refund), 0) AS net, count(*) AS orders
        FROM orders) store`
}
