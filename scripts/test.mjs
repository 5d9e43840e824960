// `npm test`: everything, from a clean clone, beside a running Povtor. `--long`: the long tests instead.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assertNode } from './checks.mjs'
import { buildEnvironment } from './environment.mjs'
import { describeFailure } from './failure.mjs'
import { ensureBuild, ensureDatabaseClient, ensureDependencies } from './install.mjs'
import { stopProcesses } from './processes.mjs'
import { seedDemo, startWeb, superviseWorker } from './server.mjs'
import { DEAD_CODE, FORMAT_AND_LINT, LAWS, playwright, Steps, TYPES, vitest } from './test-steps.mjs'

const DIST_DIR = '.next-test'

const steps = new Steps()
const folder = mkdtempSync(join(tmpdir(), 'povtor-results-'))
/** @type {Awaited<ReturnType<typeof import('./test-database.mjs').startTestDatabase>> | undefined} */
let database
let isStopping = false

async function test() {
  assertNode()
  await prepare()
  for (const step of [FORMAT_AND_LINT, LAWS, DEAD_CODE, TYPES, vitest('unit', folder)]) {
    if (!(await steps.run(step))) return
  }
  await startDatabase()
  if (!(await steps.run(vitest('db', folder, describeDatabase())))) return
  await testPages()
}

async function testLong() {
  assertNode()
  await prepare()
  await startDatabase()
  const seed = process.env.LONG_SEED || String(Date.now() % 1_000_000_007)
  say(
    `Long tests: seed ${seed} (LONG_SEED=${seed} repeats them), ${process.env.LONG_BUDGET_SECONDS ?? 'no limit of'} seconds`,
  )
  const isGood = await steps.run(vitest('long', folder, { ...describeDatabase(), LONG_SEED: seed }))
  if (isGood && steps.counts.passed === 0) say('There are no long tests: nothing was run.')
}

async function prepare() {
  await ensureDependencies({ hasDevelopment: true, say })
  await ensureDatabaseClient(say)
}

async function startDatabase() {
  const { startTestDatabase } = await import('./test-database.mjs')
  database = await startTestDatabase()
}

function describeDatabase() {
  if (!database) throw new Error('the database is started first')
  const { ownerUrl, appUrl, template } = database
  // The person's own database is none of the tests' business.
  return { DATABASE_URL: '', APP_DATABASE_URL: '', TEST_DATABASE: JSON.stringify({ ownerUrl, appUrl, template }) }
}

async function testPages() {
  if (!database) throw new Error('the database is started first')
  const { ensureChromium } = await import('./chromium.mjs')
  const { findFreePort } = await import('./postgres.mjs')
  const chromium = await ensureChromium(say)
  const appUrl = await createPagesDatabase(database)
  const port = await findFreePort()
  const base = { ...process.env, NEXTAUTH_URL: '', NEXTAUTH_SECRET: '', LOG_LEVEL: 'warn', WEBHOOK_ALLOW_PRIVATE: 'on' }
  const env = buildEnvironment({ appUrl, dataDir: database.dataDir, host: '127.0.0.1', port, distDir: DIST_DIR, base })

  say('\n── production build')
  const startedAt = Date.now()
  const isNew = await ensureBuild({ distDir: DIST_DIR, env, say: () => {} })
  say(
    `── production build: ${isNew ? `passed in ${((Date.now() - startedAt) / 1000).toFixed(1)} s` : 'the one at hand is of these sources'}`,
  )
  await seedDemo({ env, say })
  const worker = superviseWorker({ env, say })
  const web = await startWeb({ env })
  const e2e = { E2E_BASE_URL: `http://localhost:${port}`, E2E_DATA_DIR: database.dataDir, CHROMIUM_PATH: chromium }
  await steps.run(playwright(folder, e2e))
  await Promise.all([web.stop(), worker.stop()])
}

/** @param {NonNullable<typeof database>} test @returns {Promise<string>} the application's address of a database for the pages */
async function createPagesDatabase({ ownerUrl, dataDir }) {
  const { bootstrap } = await import('./bootstrap.mjs')
  const url = new URL(ownerUrl)
  url.pathname = '/povtor_pages'
  const { appUrl } = await bootstrap({ databaseUrl: url.toString(), dataDir, isOwnServer: true })
  return appUrl
}

async function stop() {
  if (isStopping) return
  isStopping = true
  await stopProcesses()
  await database?.stop()
  rmSync(folder, { recursive: true, force: true })
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`)
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, async () => {
    await stop()
    process.exit(130)
  })
}

const run = process.argv.includes('--long') ? testLong : test
run()
  .catch((error) => {
    if (isStopping) return
    steps.add({ passed: 0, failed: 1, skipped: 0 })
    process.stderr.write(`${describeFailure(error)}\n`)
  })
  .finally(async () => {
    if (isStopping) return
    await stop()
    steps.close()
    process.exit(steps.counts.failed === 0 ? 0 : 1)
  })
