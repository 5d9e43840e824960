// Each report on a built snapshot, as the server computes it, against its bare query on the same connection.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cohortGrid, cohortGridSql } from '@/server/analytics/reports/cohort-grid'
import { monthStats } from '@/server/analytics/reports/months'
import { overview } from '@/server/analytics/reports/overview'
import { totals } from '@/server/analytics/reports/totals'
import { buildSnapshot } from '@/server/analytics/snapshot/build-snapshot'
import { readSnapshot } from '@/server/analytics/snapshot/snapshot'
import { openDuckDb } from '@/server/duckdb/duckdb'
import { normaliseFile, stageAndExamine } from '@/server/ingest/read-file'
import { formatRatio, median } from './measure'
import { getOrderFile } from './order-file'

const ROUNDS = 30
const { path, orders } = await getOrderFile()
const directory = mkdtempSync(join(tmpdir(), 'povtor-bench-'))
const duck = await openDuckDb(join(directory, 'snapshot.duckdb'), {
  memoryLimit: '512MB',
  threads: 2,
  tempDirectory: join(directory, 'spill'),
  directories: [dirname(path), directory],
})
const connection = await duck.connect()
const file = await stageAndExamine(connection, path, { directory })
await normaliseFile(connection, file, {
  currency: 'GBP',
  timeZone: 'UTC',
  rates: [],
  country: 'GB',
  sourceNumber: 1,
  importSeq: 1,
})
const startedAt = performance.now()
await buildSnapshot(connection, { timeZone: 'UTC', statusMaps: {}, asOf: null })
console.log(`snapshot of ${orders} orders built in ${Math.round(performance.now() - startedAt)} ms`)
const snapshot = await readSnapshot(connection)
const channel = await snapshot.row<{ channel: string }>(
  'SELECT first_channel AS channel FROM orders WHERE number = 1 GROUP BY ALL ORDER BY count(*) DESC LIMIT 1',
)
const query = { filter: { channel: [channel.channel] }, marginBasisPoints: 4000 }

await compareReport('cohort grid by month, one channel', {
  ours: () => cohortGrid(snapshot, { ...query, bucket: 'month' }),
  bare: () => snapshot.rows(cohortGridSql({ ...query, bucket: 'month' })),
})
await compareReport('cohort grid by week, whole store', {
  ours: () => cohortGrid(snapshot, { ...query, filter: {}, bucket: 'week' }),
  bare: () => snapshot.rows(cohortGridSql({ ...query, filter: {}, bucket: 'week' })),
})
await time('totals', () => totals(snapshot, query))
await time('months', () => monthStats(snapshot, query))
await time('the whole overview', () => overview(snapshot, { ...query, inactivityMonths: 12 }))

connection.closeSync()
duck.closeSync()
rmSync(directory, { recursive: true, force: true })

async function compareReport(name: string, { ours, bare }: Record<'ours' | 'bare', () => Promise<unknown>>) {
  const taken = { ours: [] as number[], bare: [] as number[] }
  for (let round = 0; round < ROUNDS; round++) {
    taken.bare.push(await timeOnce(bare))
    taken.ours.push(await timeOnce(ours))
  }
  console.log(formatRatio(name, taken.ours, taken.bare))
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
