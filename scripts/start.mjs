// Sets up and runs Povtor: `npm start`, or `npm run dev` with reloading pages.
// Before the dependencies are installed nothing but Node.js is there: modules that need more are imported later.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { assertNode, assertPlatform, assertPortFree, parsePort, prepareDataDir } from './checks.mjs'
import { buildEnvironment, formatAddress } from './environment.mjs'
import { describeFailure, exitWith, Failure } from './failure.mjs'
import { ensureBuild, ensureDatabaseClient, ensureDependencies } from './install.mjs'
import { claimDataDir } from './instance.mjs'
import { ROOT, stopProcesses } from './processes.mjs'
import { readDemoLogin, seedDemo, startWeb, superviseWorker } from './server.mjs'

const STOP_MS_MAX = 9_500

/** @type {{ instance?: import('./instance.mjs').DataDirClaim, postgres?: import('./postgres.mjs').RunningPostgres | ReturnType<typeof import('./supervise-postgres.mjs').supervisePostgres>, worker?: ReturnType<typeof superviseWorker> }} */
const started = {}
let isStopping = false

async function start() {
  assertNode()
  if (existsSync(join(ROOT, '.env'))) process.loadEnvFile(join(ROOT, '.env'))
  const isDevelopment = process.argv.includes('--dev')
  const host = process.env.HOST || '127.0.0.1'
  const port = parsePort(process.env.PORT)
  const dataDir = resolve(ROOT, process.env.DATA_DIR || 'data')
  const distDir = process.env.NEXT_DIST_DIR || (isDevelopment ? '.next-dev' : '.next')

  assertPlatform({ hasDatabase: Boolean(process.env.DATABASE_URL) }, say)
  prepareDataDir(dataDir)
  started.instance = await claimDataDir(dataDir, formatAddress(host, port))
  await assertPortFree(host, port)

  await ensureDependencies({ say })
  await ensureDatabaseClient(say)
  const { appUrl, userCount } = await prepareDatabase(dataDir)
  const env = buildEnvironment({ appUrl, dataDir, host, port, distDir, isDevelopment })
  if (!isDevelopment) await ensureBuild({ distDir, env, say })
  const hasDemo = process.env.DEMO !== 'off'
  if (hasDemo && userCount === 0) await seedDemo({ env, say }).catch((error) => say(describeFailure(error)))
  await serve(env, { isDevelopment, hasDemo })
}

/** @param {string} dataDir */
async function prepareDatabase(dataDir) {
  const given = process.env.DATABASE_URL
  const { bootstrap } = await import('./bootstrap.mjs')
  const databaseUrl = given || (await startOwnPostgres(dataDir))
  return bootstrap({ databaseUrl, appDatabaseUrl: process.env.APP_DATABASE_URL, dataDir, isOwnServer: !given })
}

/** @param {string} dataDir */
async function startOwnPostgres(dataDir) {
  const { startPostgres } = await import('./postgres.mjs')
  say('Starting PostgreSQL…')
  const server = await startPostgres({ dataDir, say })
  const { supervisePostgres } = await import('./supervise-postgres.mjs')
  started.postgres = supervisePostgres({ dataDir, server, say })
  return server.url
}

/** @param {NodeJS.ProcessEnv} env @param {{ isDevelopment: boolean, hasDemo: boolean }} options */
async function serve(env, { isDevelopment, hasDemo }) {
  say('Starting…')
  /** @param {number} pid */
  const onStart = (pid) => started.instance?.add(pid)
  started.worker = superviseWorker({ env, isDevelopment, say, onStart })
  const web = await startWeb({ env, isDevelopment, onStart })
  const login = readDemoLogin()
  const demo = hasDemo ? `  Demo: ${login.email}, password ${login.password}\n` : ''
  say(`\n  Povtor is ready: ${env.NEXTAUTH_URL}\n${demo}  Ctrl-C stops it.\n`)
  web.show()
  const { code, tail } = await web.ended
  if (isStopping) return
  throw new Failure(`The web process ended with code ${code}:\n${tail}`)
}

async function stop() {
  if (isStopping) return
  isStopping = true
  // Whatever hangs, the start ends in time; a database cut off here recovers at the next start.
  setTimeout(() => process.exit(1), STOP_MS_MAX).unref()
  await Promise.all([started.worker?.stop(4_500), stopProcesses(4_500)])
  await started.postgres?.stop(3_500)
  started.instance?.release()
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`)
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, async () => {
    if (!isStopping) say('Stopping…')
    await stop()
    process.exit(0)
  })
}

// npm may be killed without a word to us; what it started must not live on and hold the port.
const parent = process.ppid
if (process.env.npm_lifecycle_event) {
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }, 500).unref()
}

start().catch(async (error) => {
  if (isStopping) return
  await stop()
  exitWith(error)
})
