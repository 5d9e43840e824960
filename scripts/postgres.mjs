import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { exitWith, Failure } from './failure.mjs'
import { ensureAccount } from './postgres-account.mjs'
import { findBinaries } from './postgres-binaries.mjs'
import { broken, ensureCluster, readRecord, SHARED, writeRecord } from './postgres-cluster.mjs'
import { endOrphans } from './postgres-orphans.mjs'

/**
 * @typedef {import('./postgres-cluster.mjs').ServerRecord} ServerRecord
 * @typedef {{ url: string, port: number, pid: number, isAdopted: boolean, stop: (graceMs?: number) => Promise<void> }} RunningPostgres
 *   url is the owner's, to the database `povtor`, which the bootstrap creates
 */

/** Imports write gigabytes: checkpoints are rare, and nothing is kept for replicas. Durability stays on. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '100',
  shared_buffers: '256MB',
  maintenance_work_mem: '256MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  wal_level: 'minimal',
  max_wal_senders: '0',
  fsync: 'on',
  synchronous_commit: 'on',
}

const START_MS_MAX = 60_000
const STOP_MS_MAX = 8_000
const LOG_BYTES_MAX = 5_000_000

/**
 * Starts the built-in PostgreSQL of a data folder, or adopts the one that already runs there.
 * @param {{ dataDir: string, port?: number, settings?: Record<string, string>, say?: (line: string) => void }} options
 *   settings override ours; without a port the last one is used again, or a free one is taken
 * @returns {Promise<RunningPostgres>}
 * @throws {Failure} when the data folder is broken, the port is taken or the server does not come up
 */
export async function startPostgres({ dataDir, port, settings = {}, say = () => {} }) {
  const folder = join(resolve(dataDir), 'postgres')
  const account = ensureAccount()
  const binaries = findBinaries(account, SHARED)
  const record = ensureCluster({ folder, account, findBinaries: () => binaries })
  if (!record.cluster.startsWith(folder))
    say(`PostgreSQL's own account cannot enter ${folder}: its data is in ${record.cluster}.`)

  const running = findRunning(record.cluster)
  if (running) {
    await waitUntilReady(record.cluster, () => undefined)
    return describeServer({ ...record, port: running.port }, running.pid, true)
  }
  await endOrphans(record.cluster)
  rmSync(join(record.cluster, 'postmaster.pid'), { force: true })
  record.port = port ?? (await findFreePort(record.port))
  writeRecord(folder, record)
  return launch({ binaries, record, account, log: join(folder, 'server.log'), settings: { ...SETTINGS, ...settings } })
}

/**
 * Stops the server of a data folder and waits until it is gone; does nothing when none runs.
 * @param {string} dataDir
 */
export async function stopPostgres(dataDir) {
  const record = readRecord(join(resolve(dataDir), 'postgres'))
  const running = record && findRunning(record.cluster)
  if (running) await stopProcess(running.pid)
}

/**
 * Removes the data of a stopped server, wherever it lies.
 * @param {string} dataDir
 */
export function removePostgres(dataDir) {
  const folder = join(resolve(dataDir), 'postgres')
  const record = readRecord(folder)
  if (record && !record.cluster.startsWith(folder)) rmSync(dirname(record.cluster), { recursive: true, force: true })
  rmSync(folder, { recursive: true, force: true })
}

/**
 * @param {number} preferred tried first; 0 for any
 * @returns {Promise<number>} a port of 127.0.0.1 that nobody listens on
 */
export async function findFreePort(preferred = 0) {
  const port = await tryPort(preferred)
  return port ?? findFreePort()
}

/** @param {number} port @returns {Promise<number | null>} */
function tryPort(port) {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(address && typeof address === 'object' ? address.port : null))
    })
  })
}

/**
 * @param {{ binaries: string, record: ServerRecord, account: import('./postgres-account.mjs').Account, log: string, settings: Record<string, string> }} server
 * @returns {Promise<RunningPostgres>}
 */
async function launch({ binaries, record, account, log, settings }) {
  if (existsSync(log) && statSync(log).size > LOG_BYTES_MAX) rmSync(log)
  const logged = existsSync(log) ? statSync(log).size : 0
  const output = openSync(log, 'a', 0o600)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // A group of its own: Ctrl-C reaches the start script, which stops the server last.
  const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', record.cluster, '-p', String(record.port), ...flags], {
    ...account,
    cwd: record.cluster,
    detached: true,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', output, output],
  })
  closeSync(output)
  let ended = ''
  child.once('error', (error) => {
    ended = error.message
  })
  child.once('exit', () => {
    ended ||= describeLog(readFileSync(log).subarray(logged).toString('utf8'))
  })
  child.unref()
  await waitUntilReady(record.cluster, () => ended || undefined)
  return describeServer(record, child.pid ?? 0, false)
}

/** @param {string} text @returns {string} the last reason the server gave */
function describeLog(text) {
  const reasons = text.split('\n').filter((line) => /FATAL|PANIC|could not/.test(line))
  return reasons.at(-1)?.replace(/^.*?(FATAL|PANIC|LOG|WARNING):\s*/, '') ?? 'it ended without a reason'
}

/** @param {ServerRecord} record @param {number} pid @param {boolean} isAdopted @returns {RunningPostgres} */
function describeServer(record, pid, isAdopted) {
  const url = `postgresql://povtor:${record.password}@127.0.0.1:${record.port}/povtor`
  return { url, port: record.port, pid, isAdopted, stop: (graceMs) => stopProcess(pid, graceMs) }
}

/**
 * @param {string} cluster
 * @returns {{ pid: number, port: number } | null} the live server of this cluster; null also for a pid file left behind,
 *   even when its number belongs to another process by now
 */
function findRunning(cluster) {
  const lines = readPidFile(cluster)
  const pid = Number(lines[0])
  if (!pid) return null
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) !== realpathSync(cluster)) return null
  } catch {
    if (existsSync('/proc/self/cwd') || !isAlive(pid)) return null
  }
  return { pid, port: Number(lines[3]) }
}

/** @param {string} cluster */
function readPidFile(cluster) {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** @param {string} cluster @param {() => string | undefined} findEnd why the server ended, once it has */
async function waitUntilReady(cluster, findEnd) {
  const until = Date.now() + START_MS_MAX
  while (Date.now() < until) {
    // The eighth line is the server's own word on its state.
    if (readPidFile(cluster)[7]?.trim() === 'ready') return
    const end = findEnd()
    if (end && /bind|TCP\/IP/.test(end)) throw new Failure(`PostgreSQL could not listen on its port: ${end}.`)
    if (end) throw broken(cluster, `PostgreSQL says: ${end}`)
    await delay(30)
  }
  throw new Failure(`PostgreSQL in ${cluster} was not ready after ${START_MS_MAX / 1000} s.`)
}

/** @param {number} pid @param {number} [graceMs] */
async function stopProcess(pid, graceMs = STOP_MS_MAX) {
  const until = Date.now() + graceMs
  // SIGINT is PostgreSQL's "fast" shutdown: sessions are cut, nothing committed is lost.
  if (!signal(pid, 'SIGINT')) return
  while (Date.now() < until) {
    if (!isAlive(pid)) return
    await delay(30)
  }
  // "Immediate": the next start recovers from the log.
  signal(pid, 'SIGQUIT')
}

/** @param {number} pid @param {NodeJS.Signals | 0} name @returns {boolean} whether there was such a process */
function signal(pid, name) {
  try {
    return process.kill(pid, name)
  } catch {
    return false
  }
}

/** @param {number} pid */
function isAlive(pid) {
  return signal(pid, 0)
}

async function runCommand() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'data-dir': { type: 'string', default: 'data' }, port: { type: 'string' } },
  })
  const dataDir = values['data-dir']
  const [command] = positionals
  if (command === 'start') {
    const server = await startPostgres({
      dataDir,
      port: values.port ? Number(values.port) : undefined,
      say: (line) => console.error(line),
    })
    console.log(server.url)
  } else if (command === 'stop') {
    await stopPostgres(dataDir)
  } else if (command === 'url') {
    const record = readRecord(join(resolve(dataDir), 'postgres'))
    if (!record) throw new Failure(`No PostgreSQL was started in ${dataDir} yet.`)
    console.log(describeServer(record, 0, false).url)
  } else {
    throw new Failure('Use: node scripts/postgres.mjs start|stop|url [--data-dir DIR] [--port N]')
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) runCommand().catch(exitWith)
