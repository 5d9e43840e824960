// What is known of every customer, a rule's members and the page of segments, on a built snapshot.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildSegmentRule } from '@/domain/segments/segment-rule'
import { customerTraitsSql } from '@/server/analytics/segments/customer-traits-sql'
import { buildSegmentCondition } from '@/server/analytics/segments/segment-condition'
import { segmentOverview } from '@/server/analytics/segments/segment-overview'
import { buildSnapshot } from '@/server/analytics/snapshot/build-snapshot'
import { buildCustomerTraits } from '@/server/analytics/snapshot/customer-traits'
import { readSnapshot } from '@/server/analytics/snapshot/snapshot'
import { openDuckDb } from '@/server/duckdb/duckdb'
import { normaliseFile, stageAndExamine } from '@/server/ingest/read-file'
import { median } from './measure'
import { getOrderFile } from './order-file'

const ROUNDS = 10
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
await time(
  `snapshot of ${orders} orders`,
  () => buildSnapshot(connection, { timeZone: 'UTC', statusMaps: {}, asOf: null }),
  1,
)
const { meta } = await readSnapshot(connection)
await time('of it, what is known of customers', () => rebuildTraits(meta.asOf), 1)

const options = { marginBasisPoints: 4000, forecasts: null }
const rule = buildSegmentRule(
  { field: 'stage', operator: 'oneOf', values: ['slowing', 'atRisk', 'lapsed'] },
  { field: 'margin', operator: 'between', from: 10_000, to: null },
  { field: 'ordered', operator: 'notInLastDays', days: 60 },
)
await time('every customer with stage and scores', async () => {
  const snapshot = await readSnapshot(connection)
  await snapshot.row(
    `SELECT count(stage), count(rfm_group), sum(margin_e4) FROM (${customerTraitsSql(snapshot, options)})`,
  )
})
await time('the members of a rule', async () => {
  const snapshot = await readSnapshot(connection)
  const members = await buildSegmentCondition(snapshot, rule, options)
  await snapshot.row(`SELECT count(*) FROM orders WHERE ${members}`)
  await dropTemporary()
})
await time('the page of segments', async () => {
  await segmentOverview(await readSnapshot(connection), options)
  await dropTemporary()
})

connection.closeSync()
duck.closeSync()
rmSync(directory, { recursive: true, force: true })

async function rebuildTraits(asOf: string) {
  await connection.run('DROP TABLE customer_trait; DROP TABLE store_trait')
  await buildCustomerTraits(connection, asOf)
  await dropTemporary()
}

async function dropTemporary() {
  const tables = await connection.runAndReadAll('SELECT table_name FROM duckdb_tables() WHERE temporary')
  for (const [name] of tables.getRows()) await connection.run(`DROP TABLE temp."${String(name)}"`)
}

async function time(name: string, run: () => Promise<unknown>, rounds = ROUNDS) {
  const taken: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now()
    await run()
    taken.push(performance.now() - begin)
  }
  console.log(`${name}: ${median(taken).toFixed(0)} ms`)
}
