import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { closeConnections } from '@/server/db/testing/close-connections'
import { bootstrap } from '../../../../scripts/bootstrap.mjs'
import { removePostgres, startPostgres } from '../../../../scripts/postgres.mjs'
import { supervisePostgres } from '../../../../scripts/supervise-postgres.mjs'

/** § Between the death of a worker and the start of the next, as short as the start script ever waits. */
const RESTART_MS = 1000

/**
 * The product without its pages: a PostgreSQL of its own, as durable as a person's and kept as the start script keeps it,
 * and the real worker, which is started again whenever it ends. Both are there to be killed.
 */
export class KillableProduct {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'povtor-kill-test-'))
  #ownerUrl = ''
  #database: ReturnType<typeof supervisePostgres> | undefined
  #worker: ChildProcess | undefined
  #workerLoop = Promise.resolve()
  #isStopping = false

  async start(): Promise<void> {
    // As root, the server runs as another account, which must get in.
    chmodSync(this.dataDir, 0o755)
    const server = await startPostgres({ dataDir: this.dataDir })
    this.#database = supervisePostgres({ dataDir: this.dataDir, server, say: () => {} })
    this.#ownerUrl = server.url
    const { appUrl } = await bootstrap({ databaseUrl: this.#ownerUrl, dataDir: this.dataDir, isOwnServer: true })
    process.env.APP_DATABASE_URL = appUrl
    process.env.DATA_DIR = this.dataDir
    process.env.NEXTAUTH_SECRET = 'a secret of the tests, thirty-two characters'
    this.#workerLoop = this.#keepWorker()
  }

  async stop(): Promise<void> {
    this.#isStopping = true
    this.#worker?.kill('SIGKILL')
    await this.#workerLoop
    await closeConnections()
    await this.#database?.stop()
    removePostgres(this.dataDir)
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  async killWorker(): Promise<void> {
    const worker = this.#worker
    if (!worker || worker.exitCode !== null || worker.signalCode !== null) return
    worker.kill('SIGKILL')
    await once(worker, 'exit')
  }

  /** Kills every process of the server, at once. */
  killDatabase(): void {
    const postmaster = findPostmaster()
    for (const pid of [postmaster, ...childrenOf(postmaster)]) kill(pid)
  }

  /** Kills the server's first process alone: the others end when they notice. */
  killPostmaster(): void {
    kill(findPostmaster())
  }

  /** Runs a statement as the owner, over a connection of its own: the last may have been killed. */
  async asOwner<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.#ownerUrl })
    client.on('error', () => {})
    await client.connect()
    try {
      return (await client.query<Row>(text, values)).rows
    } finally {
      await client.end()
    }
  }

  async #keepWorker(): Promise<void> {
    while (!this.#isStopping) {
      const env = { ...process.env, LOG_LEVEL: process.env.KILL_LOG_LEVEL ?? 'silent' }
      const stdio = process.env.KILL_LOG_LEVEL ? 'inherit' : 'ignore'
      this.#worker = spawn(process.execPath, ['--import', 'tsx', 'src/server/jobs/worker.ts'], { env, stdio })
      await once(this.#worker, 'exit')
      if (!this.#isStopping) await delay(RESTART_MS)
    }
  }
}

/** The server that this process has started; 0 while there is none. */
function findPostmaster(): number {
  return childrenOf(process.pid).find((pid) => readName(pid) === 'postgres') ?? 0
}

function readName(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch {
    return ''
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => readParent(name) === parent)
    .map(Number)
}

function readParent(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}

function kill(pid: number): void {
  try {
    if (pid > 0) process.kill(pid, 'SIGKILL')
  } catch {
    // Gone by itself, with its parent.
  }
}
