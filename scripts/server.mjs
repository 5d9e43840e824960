import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { ROOT, runProcess, startProcess } from './processes.mjs'

const READY_MS_MAX = 120_000
const RESTART_MS_MAX = 30_000
const STEADY_MS = 60_000

const WEB = 'scripts/web.ts'
const WORKER = 'src/server/jobs/worker.ts'
const SEED = 'scripts/seed.ts'

/** @typedef {import('./processes.mjs').RunningProcess} RunningProcess */

/**
 * Starts the web process and waits until it answers.
 * @param {{ env: NodeJS.ProcessEnv, isDevelopment?: boolean, onStart?: (pid: number) => void }} options
 * @returns {Promise<RunningProcess>}
 * @throws {Failure} with what it said, when it ends or does not become ready
 */
export async function startWeb({ env, isDevelopment = false, onStart = () => {} }) {
  const host = env.HOST ?? '127.0.0.1'
  const web = startProcess('web', buildWebCommand(env, isDevelopment), { env, isShown: isDevelopment })
  onStart(web.pid)
  let end = ''
  web.ended.then(({ code, tail }) => {
    end = `The web process ended with code ${code} before it was ready:\n${tail}`
  })
  const address = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host}:${env.PORT}/readyz`
  const until = Date.now() + READY_MS_MAX
  let answer = 'no answer'
  while (Date.now() < until) {
    if (end) throw new Failure(end)
    try {
      const response = await fetch(address, { signal: AbortSignal.timeout(30_000) })
      if (response.ok) return web
      answer = `${response.status} ${(await response.text()).slice(0, 500)}`
    } catch {}
    await delay(150)
  }
  throw new Failure(`The web process was not ready after ${READY_MS_MAX / 1000} s: ${answer}`)
}

/** @param {NodeJS.ProcessEnv} env @param {boolean} isDevelopment */
function buildWebCommand(env, isDevelopment) {
  if (!isDevelopment) return [process.execPath, '--import', 'tsx', WEB]
  const next = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')
  return [process.execPath, next, 'dev', '-H', env.HOST ?? '127.0.0.1', '-p', String(env.PORT)]
}

/**
 * Keeps a worker running: one that ends is started again, after a wait that doubles while it keeps ending.
 * @param {{ env: NodeJS.ProcessEnv, isDevelopment?: boolean, say: (line: string) => void, onStart?: (pid: number) => void }} options
 * @returns {{ stop: (graceMs?: number) => Promise<void> }}
 */
export function superviseWorker({ env, isDevelopment = false, say, onStart = () => {} }) {
  if (!existsSync(join(ROOT, WORKER))) return { stop: async () => {} }
  let isStopping = false
  let waitMs = 1_000
  /** @type {RunningProcess | undefined} */
  let worker
  /** @type {NodeJS.Timeout | undefined} */
  let timer

  async function run() {
    const startedAt = Date.now()
    worker = startProcess('worker', buildWorkerCommand(isDevelopment), { env })
    onStart(worker.pid)
    const { code } = await worker.ended
    if (isStopping) return
    if (Date.now() - startedAt > STEADY_MS) waitMs = 1_000
    say(`The worker ended with code ${code}; starting it again in ${waitMs / 1000} s.`)
    timer = setTimeout(run, waitMs)
    waitMs = Math.min(waitMs * 2, RESTART_MS_MAX)
  }

  run()
  return {
    stop: async (graceMs) => {
      isStopping = true
      clearTimeout(timer)
      await worker?.stop(graceMs)
    },
  }
}

/** @param {boolean} isDevelopment */
function buildWorkerCommand(isDevelopment) {
  if (isDevelopment)
    return [
      process.execPath,
      join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs'),
      'watch',
      '--clear-screen=false',
      WORKER,
    ]
  return [process.execPath, '--import', 'tsx', WORKER]
}

/**
 * Fills an empty database with the demo stores.
 * @param {{ env: NodeJS.ProcessEnv, say: (line: string) => void }} options
 * @returns {Promise<void>} nothing when this checkout has no seed
 */
export async function seedDemo({ env, say }) {
  if (!existsSync(join(ROOT, SEED))) return
  say('Making the demo stores…')
  await runProcess('The demo', ['npm', 'run', '--silent', 'seed', '--', 'demo'], { env, isShown: false })
}

/** @returns {{ email: string, password: string }} who may look at the demo */
export function readDemoLogin() {
  return JSON.parse(readFileSync(join(ROOT, 'scripts', 'demo-login.json'), 'utf8'))
}
