// An import end to end (the job: read, normalise, load) against a bare COPY of the same rows into the same tables; then the
// snapshot that follows it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestDatabase } from '../scripts/test-database.mjs'
import { median, runMeasured } from './measure'
import { getOrderFile } from './order-file'

interface Result {
  importMs: number[]
  snapshotMs: number[]
  copyMs: number[]
  importPeakBytes: number
}

const { path, orders } = await getOrderFile()
const at = process.argv.indexOf('--rounds')
const rounds = (at < 0 ? undefined : process.argv[at + 1]) ?? '3'
// Durable, as the product runs it.
const database = await startTestDatabase({})
const dataDir = mkdtempSync(join(tmpdir(), 'povtor-bench-import-'))
const env = {
  ...process.env,
  OWNER_DATABASE_URL: database.ownerUrl,
  APP_DATABASE_URL: database.appUrl,
  DATABASE_URL: '',
  DATA_DIR: dataDir,
  NEXTAUTH_SECRET: 'a secret of this benchmark alone, 32+',
  LOG_LEVEL: 'warn',
  BENCH_RESULT: join(dataDir, 'result.json'),
}
try {
  const program = ['--import', 'tsx', 'bench/import-once.ts', path, rounds, String(orders)]
  const { peakBytes } = await runMeasured(process.execPath, program, env)
  const result: Result = JSON.parse(readFileSync(env.BENCH_RESULT, 'utf8'))
  const [ours, bare] = [median(result.importMs), median(result.copyMs)]
  console.log(
    `import of ${orders} orders: ${Math.round(ours)} ms against ${Math.round(bare)} ms of bare COPY, ratio ${(ours / bare).toFixed(2)}`,
  )
  console.log(`its snapshot: ${Math.round(median(result.snapshotMs))} ms`)
  const [ofImport, ofAll] = [result.importPeakBytes, peakBytes].map((bytes) => Math.round(bytes / 2 ** 20))
  console.log(`peak memory of its Node process: ${ofImport} MB; ${ofAll} MB with the snapshot`)
} finally {
  await database.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
