import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { openDuckDb } from '@/server/duckdb/duckdb'
import { getEnv } from '@/server/env'

export interface Workspace {
  connection: DuckDBConnection
  /** A folder of its own for files in passing; gone afterwards. */
  directory: string
}

/**
 * Runs `fn` with a DuckDB of its own whose data lie in a folder that is removed afterwards. Its memory is bounded, so
 * that a file of any size takes disk instead.
 */
export async function withWorkspace<T>(name: string, fn: (workspace: Workspace) => Promise<T>): Promise<T> {
  const root = resolve(getEnv().DATA_DIR, 'tmp')
  await mkdir(root, { recursive: true })
  await removeAbandoned(root)
  const directory = await mkdtemp(join(root, `${name}-`))
  try {
    const duck = await openDuckDb(join(directory, 'work.duckdb'), {
      memoryLimit: '320MB',
      threads: 2,
      tempDirectory: join(directory, 'spill'),
      directories: [resolve(getEnv().DATA_DIR)],
    })
    const connection = await duck.connect()
    try {
      return await fn({ connection, directory })
    } finally {
      connection.closeSync()
      duck.closeSync()
    }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

/** What the folders of an import's runs are named by. */
export const workspaceName = (importId: string) => `import-${importId}`

/**
 * Removes the folders that killed runs of a piece of work left behind: only for one who knows that no other run of it is
 * under way.
 */
export async function removeWorkspaces(name: string): Promise<void> {
  const root = resolve(getEnv().DATA_DIR, 'tmp')
  const left = await readdir(root).catch(() => [])
  for (const folder of left.filter((one) => one.startsWith(`${name}-`)))
    await rm(join(root, folder), { recursive: true, force: true })
}

/** § A folder this old was left behind by a process that was killed: no work takes so long. */
const ABANDONED_MS = 24 * 3600_000

async function removeAbandoned(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const made = await stat(join(root, name)).catch(() => null)
    if (made && Date.now() - made.mtimeMs > ABANDONED_MS) await rm(join(root, name), { recursive: true, force: true })
  }
}
