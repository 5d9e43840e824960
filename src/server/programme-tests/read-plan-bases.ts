import type { LengthBasis } from '@/domain/programme-test/assess-plan'
import { TEST_WEEKS } from '@/domain/programme-test/test-plan'
import { marginE4 } from '@/server/analytics/reports/report-query'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'
import { literal } from '@/server/duckdb/duckdb'

const DAYS_IN_WEEK = 7

interface BasesQuery {
  marginBasisPoints: number
  condition: string
}

/** How many of the population there are today. */
export async function countPopulation(snapshot: Snapshot, condition: string): Promise<number> {
  const { customers } = await snapshot.row<{ customers: number }>(
    `SELECT CAST(count(DISTINCT customer) AS INTEGER) AS customers FROM orders WHERE ${condition}`,
  )
  return customers
}

/**
 * For every length, what a test of it would have met at the end of the data: margin per customer in the last `weeks`, of those
 * who had bought before them, and its correlation with the same length before. A length that the data do not hold is left out.
 */
export async function readPlanBases(snapshot: Snapshot, query: BasesQuery): Promise<LengthBasis[]> {
  const bases: LengthBasis[] = []
  for (const weeks of TEST_WEEKS) {
    const row = await snapshot.row<{ customers: number; mean: number | null; sd: number | null; r: number | null }>(
      basisSql(snapshot.meta.asOf, weeks * DAYS_IN_WEEK, query),
    )
    if (row.customers < 2 || row.sd === null) continue
    const correlation = row.r === null || Number.isNaN(row.r) ? 0 : row.r
    bases.push({ weeks, customers: row.customers, meanMinor: row.mean ?? 0, sdMinor: row.sd, correlation })
  }
  return bases
}

function basisSql(asOf: string, days: number, { marginBasisPoints, condition }: BasesQuery): string {
  const end = `DATE ${literal(asOf)}`
  const start = `${end} - ${days}`
  const during = marginE4(marginBasisPoints, `day > ${start}`)
  const before = marginE4(marginBasisPoints, `day > ${end} - ${2 * days} AND day <= ${start}`)
  return `
    SELECT CAST(count(*) AS INTEGER) AS customers, avg(y) AS mean, stddev_samp(y) AS sd, corr(x, y) AS r
    FROM (SELECT CAST(${during} AS DOUBLE) / 10000 AS y, CAST(${before} AS DOUBLE) / 10000 AS x
      FROM orders WHERE ${condition} AND first_day <= ${start} GROUP BY customer)`
}
