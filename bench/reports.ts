// Each report on a built snapshot, as the server computes it, against its bare queries on the same connection: the same SQL
// run to its end, of which nothing is read. Filters are drawn anew for every round, from a fixed seed.
import type { DuckDBConnection } from '@duckdb/node-api'
import type { CohortRowsBy } from '@/domain/cohort-switches'
import type { ReportFilter } from '@/domain/report-filter'
import { createRandom } from '@/domain/simulate/random'
import { cohortComparison } from '@/server/analytics/reports/cohort-comparison'
import type { CohortQuery } from '@/server/analytics/reports/cohort-query'
import { cohortReport } from '@/server/analytics/reports/cohort-report'
import { monthStats } from '@/server/analytics/reports/months'
import { overview } from '@/server/analytics/reports/overview'
import { totals } from '@/server/analytics/reports/totals'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'
import { formatRatio, median } from './measure'
import { onBenchSnapshot } from './report-snapshot'

/** Fewer where each takes long. */
const ROUNDS = process.argv.includes('10000000') ? 5 : 15

await onBenchSnapshot(async (snapshot, connection) => {
  const draw = await drawFilters(snapshot)
  const base: Omit<CohortQuery, 'filter'> = {
    marginBasisPoints: 4000,
    bucket: 'month',
    measure: 'margin',
    form: 'perCustomer',
    span: 'cumulative',
    windows: 'calendar',
    rowsBy: 'cohort',
    startedOn: null,
    inactivityMonths: 12,
    horizon: null,
  }
  const cohorts = (name: string, switches: Partial<CohortQuery>, filters = draw) =>
    compareReport(snapshot, connection, name, filters, (one, filter) =>
      cohortReport(one, { ...base, filter, ...switches }),
    )
  await cohorts('cohorts by month', {})
  await cohorts('cohorts by month, whole store', {}, () => ({}))
  await cohorts('cohorts by week', { bucket: 'week' })
  await cohorts('cohorts by week, whole store', { bucket: 'week' }, () => ({}))
  await cohorts('cohorts in exact windows', { windows: 'exact' })
  await cohorts('cohorts with refunds by their date', {}, () => ({ ...draw(), refundsBy: 'refund' }))
  await cohorts('retention by quarter', { bucket: 'quarter', measure: 'retainedShare' })
  for (const rowsBy of ['channel', 'country', 'valueBand'] satisfies CohortRowsBy[]) {
    await cohorts(`rows by ${rowsBy}`, { rowsBy })
  }
  await compareReport(snapshot, connection, 'a filter against the rest', draw, (one, filter) =>
    cohortComparison(one, { ...base, filter }, null),
  )
  const whole = { filter: {}, marginBasisPoints: 4000 }
  await time('totals', () => totals(snapshot, whole))
  await time('months', () => monthStats(snapshot, whole))
  await time('the whole overview', () => overview(snapshot, { ...whole, inactivityMonths: 12 }))
})

/** Filters as people set them: one or two of the commonest values of one or two fields, the same ones in every run. */
async function drawFilters(snapshot: Snapshot): Promise<() => ReportFilter> {
  const random = createRandom(7)
  const valuesOf = async (column: string) => {
    const rows = await snapshot.rows<{ value: string }>(
      `SELECT coalesce(${column}, '') AS value FROM orders WHERE number = 1 GROUP BY 1 ORDER BY count(*) DESC LIMIT 6`,
    )
    return rows.map(({ value }) => value)
  }
  const fields = { channel: await valuesOf('first_channel'), country: await valuesOf('first_country') }
  const pick = (values: string[]) => values.filter(() => random() < 0.4)
  return () => {
    const field = random() < 0.6 ? 'channel' : 'country'
    return { [field]: pick(fields[field]), guests: random() < 0.3 ? 'out' : 'in' }
  }
}

type Report = (snapshot: Snapshot, filter: ReportFilter) => Promise<unknown>

/** Ours and the bare queries in turns, under the same filters. */
async function compareReport(
  snapshot: Snapshot,
  connection: DuckDBConnection,
  name: string,
  filters: () => ReportFilter,
  report: Report,
) {
  const taken = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    const filter = filters()
    const asked: string[] = []
    await report(recordQueries(snapshot, asked), filter)
    taken.bare.push(
      await timeOnce(async () => {
        for (const sql of asked) await connection.run(sql)
      }),
    )
    taken.ours.push(await timeOnce(() => report(snapshot, filter)))
  }
  console.log(formatRatio(name, taken.ours, taken.bare))
}

/** A snapshot that notes the SQL it is asked. */
function recordQueries(snapshot: Snapshot, asked: string[]): Snapshot {
  return {
    ...snapshot,
    rows: (sql, parameters) => {
      asked.push(sql)
      return snapshot.rows(sql, parameters)
    },
    row: (sql, parameters) => {
      asked.push(sql)
      return snapshot.row(sql, parameters)
    },
    columns: (names, sql) => {
      asked.push(sql)
      return snapshot.columns(names, sql)
    },
  }
}

async function time(name: string, run: () => Promise<unknown>) {
  const taken: number[] = []
  for (let round = 0; round < ROUNDS; round++) taken.push(await timeOnce(run))
  console.log(`${name}: ${median(taken).toFixed(1)} ms`)
}

async function timeOnce(run: () => Promise<unknown>): Promise<number> {
  const begin = performance.now()
  await run()
  return performance.now() - begin
}
