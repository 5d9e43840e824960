import { computeConcentration } from '@/domain/concentration'
import type { Concentration } from '@/domain/descriptive'
import type { Snapshot } from '../snapshot/snapshot'
import { ordersFrom } from './money-relations'
import { type ReportQuery, reportCondition } from './report-query'

interface ConcentrationStat {
  customers: number
  negativeCustomers: number
  totalMinor: bigint
  weightedSum: bigint
  top1: bigint
  top5: bigint
  top10: bigint
  top20: bigint
  top50: bigint
}

/** Share of net revenue of the top ⌈p·N⌉ customers and Gini (METRICS "concentration"). */
export async function concentration(snapshot: Snapshot, query: ReportQuery): Promise<Concentration> {
  // ⌈p·N⌉ in integers: a product with 0.01 can land a hair above a whole number.
  const top = (percent: number) =>
    `coalesce(sum(value) FILTER (rank > customers - (customers * ${percent} + 99) // 100), 0) AS top${percent}`
  const stat = await snapshot.row<ConcentrationStat>(`
    WITH customer AS (SELECT sum(net_minor) AS net FROM ${ordersFrom(query.filter)}
        WHERE ${reportCondition(query.filter)} GROUP BY customer),
      ranked AS (SELECT CAST(greatest(net, 0) AS BIGINT) AS value, net < 0 AS is_negative,
        row_number() OVER (ORDER BY net) AS rank, count(*) OVER () AS customers FROM customer)
    SELECT CAST(count(*) AS INTEGER) AS customers, CAST(count(*) FILTER (is_negative) AS INTEGER) AS "negativeCustomers",
      coalesce(sum(value), 0) AS "totalMinor", coalesce(sum(CAST(rank AS HUGEINT) * value), 0) AS "weightedSum",
      ${[1, 5, 10, 20, 50].map(top).join(', ')}
    FROM ranked`)
  return computeConcentration({
    customers: stat.customers,
    negativeCustomers: stat.negativeCustomers,
    totalMinor: stat.totalMinor,
    weightedSum: stat.weightedSum,
    topMinor: { 1: stat.top1, 5: stat.top5, 10: stat.top10, 20: stat.top20, 50: stat.top50 },
  })
}
