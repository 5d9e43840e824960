// An import end to end (the job: read, normalise, load) against a bare COPY of the same rows into the same tables.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestDatabase } from '../scripts/test-database.mjs'
import { median, runMeasured } from './measure'
import { getOrderFile } from './order-file'

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
  const program = ['--import', 'tsx', 'bench/import-once.ts', path, rounds]
  const { peakBytes } = await runMeasured(process.execPath, program, env)
  const { importMs, copyMs } = JSON.parse(readFileSync(env.BENCH_RESULT, 'utf8')) as Record<string, number[]>
  const [ours, bare] = [median(importMs ?? []), median(copyMs ?? [])]
  console.log(
    `import of ${orders} orders: ${Math.round(ours)} ms against ${Math.round(bare)} ms of bare COPY, ratio ${(ours / bare).toFixed(2)}`,
  )
  console.log(`peak memory of its Node process: ${Math.round(peakBytes / 2 ** 20)} MB`)
} finally {
  await database.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
