import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import pLimit from 'p-limit'
import { identifier, literal, openDuckDb } from '@/server/duckdb/duckdb'
import { getEnv } from '@/server/env'
import { readSnapshot, type Snapshot } from './snapshot'
import { drawVeil, type Veil } from './veil'

/** § Snapshots kept attached, and reports computed at a time, per process. */
const MAX_ATTACHED = 24
const MAX_REPORTS = 3

interface Attached {
  name: string
  users: number
}

interface Reader {
  duck: DuckDBInstance
  control: DuckDBConnection
  /** By path, least recently used first. */
  attached: Map<string, Attached>
}

declare global {
  // Kept on the global object, where it survives the module reloads of the development server.
  var povtorReader: Promise<Reader> | undefined
}

const limit = pLimit(MAX_REPORTS)
const control = pLimit(1)

/**
 * Runs `read` on the snapshot file at `path`, read-only, on a connection of its own, behind its reader's veil; waits while
 * too many run. A second file can stand beside it: `read` is told the database name of it.
 */
export async function readSnapshotFile<T>(
  path: string,
  veil: Veil,
  read: (snapshot: Snapshot, beside: string | null) => Promise<T>,
  besidePath: string | null = null,
): Promise<T> {
  return await limit(async () => {
    const reader = await getReader()
    const attached = await control(() => attach(reader, path))
    const beside = besidePath === null ? null : await control(() => attach(reader, besidePath))
    const connection = await reader.duck.connect()
    try {
      await connection.run(`USE ${identifier(attached.name)}`)
      await drawVeil(connection, attached.name, veil)
      return await read(await readSnapshot(connection), beside && identifier(beside.name))
    } finally {
      connection.closeSync()
      attached.users--
      if (beside) beside.users--
    }
  })
}

function getReader(): Promise<Reader> {
  globalThis.povtorReader ??= openReader()
  return globalThis.povtorReader
}

async function openReader(): Promise<Reader> {
  const duck = await openDuckDb(':memory:', {
    memoryLimit: '512MB',
    threads: 2,
    tempDirectory: tmpdir(),
    directories: [resolve(getEnv().DATA_DIR, 'snapshots')],
  })
  return { duck, control: await duck.connect(), attached: new Map() }
}

async function attach(reader: Reader, path: string): Promise<Attached> {
  const known = reader.attached.get(path)
  const attached = known ?? { name: `s${createHash('sha256').update(path).digest('hex').slice(0, 16)}`, users: 0 }
  if (!known) await reader.control.run(`ATTACH ${literal(path)} AS ${identifier(attached.name)} (READ_ONLY)`)
  attached.users++
  reader.attached.delete(path)
  reader.attached.set(path, attached)
  await detachIdle(reader)
  return attached
}

async function detachIdle(reader: Reader): Promise<void> {
  for (const [path, { name, users }] of reader.attached) {
    if (reader.attached.size <= MAX_ATTACHED) return
    if (users > 0) continue
    await reader.control.run(`DETACH ${identifier(name)}`)
    reader.attached.delete(path)
  }
}
