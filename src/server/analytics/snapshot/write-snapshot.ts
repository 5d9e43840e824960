import { randomUUID } from 'node:crypto'
import { access, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pLimit from 'p-limit'
import type { Principal } from '@/server/db/principal'
import { withSessionLock } from '@/server/db/session-lock'
import { literal } from '@/server/duckdb/duckdb'
import { removeWorkspaces, withWorkspace } from '@/server/ingest/workspace'
import type { StoreContext } from '@/server/services/store/store-context'
import { buildSnapshot } from './build-snapshot'
import { exportFacts, readExportedFacts } from './export-facts'
import { createFactTables } from './fact-tables'
import { type NamedDefinition, snapshotDirectory, snapshotFileName } from './snapshot-name'

/** § A replaced snapshot stays this long for the requests that still read it. */
const GRACE_MS = 10 * 60_000

/**
 * § Builds at a time in a process: each holds a connection of the pool for its lock and needs another to read the facts,
 * so that as many as the pool has connections would wait for each other for ever.
 */
const MAX_BUILDS = 2
const limit = pLimit(MAX_BUILDS)

/** § A store's snapshots kept: every as-of day a person asks for makes one. The oldest go first. */
const MAX_SNAPSHOTS = 24

/** What an unfinished build is called, and § after how long without a byte written nobody is building it any more. */
const BUILDING = '.building-'
const ABANDONED_MS = 24 * 3600_000

/** Marks a version in which no order counts: nothing to build, and no need to look again. */
export const EMPTY_SUFFIX = '.empty'

/** Whether a snapshot is there, is known to be empty, or is yet to be built. */
export async function findSnapshotFile(path: string): Promise<'built' | 'empty' | null> {
  if (await exists(path)) return 'built'
  return (await exists(path + EMPTY_SUFFIX)) ? 'empty' : null
}

/**
 * Builds a store's snapshot from its facts as they are now, unless it is there: one builder at a time over all
 * processes, written under another name and renamed, so that a reader sees a whole one or none.
 */
export async function writeSnapshot(principal: Principal, store: StoreContext, definition: NamedDefinition) {
  await limit(() => buildAlone(principal, store, definition))
}

async function buildAlone(principal: Principal, store: StoreContext, definition: NamedDefinition) {
  const directory = snapshotDirectory(store.id)
  await mkdir(directory, { recursive: true })
  const fileName = snapshotFileName(store.dataVersion, definition)
  const name = `${store.id}/${fileName}`
  const work = `snapshot-${store.id}-${fileName}`
  const build = async () => {
    // The lock is ours: a build of this name that left a folder behind was killed.
    await removeWorkspaces(work)
    if (await findSnapshotFile(join(directory, fileName))) return
    await withWorkspace(work, async (workspace) => {
      const { connection } = workspace
      const { dataVersion, statusMaps, decisions, files } = await exportFacts(principal, store.id, workspace.directory)
      await createFactTables(connection)
      await readExportedFacts(connection, files)
      const temporary = join(directory, `${BUILDING}${randomUUID()}`)
      await connection.run(`ATTACH ${literal(temporary)} AS built; USE built`)
      const isBuilt = await buildSnapshot(connection, { ...definition, statusMaps, decisions })
      await connection.run('USE work; DETACH built')
      const path = join(directory, snapshotFileName(dataVersion, definition))
      if (isBuilt) await rename(temporary, path)
      else await writeFile(path + EMPTY_SUFFIX, '')
      await rm(temporary, { force: true })
      await removeOld(directory)
    })
  }
  await withSessionLock('snapshot', name, build)
}

/** Removes the snapshots that a later version replaced long enough ago, those too many, and what killed builds left. */
async function removeOld(directory: string): Promise<void> {
  const names = await readdir(directory)
  for (const name of names.filter((one) => one.startsWith(BUILDING))) {
    const written = await stat(join(directory, name)).catch(() => null)
    if (written && Date.now() - written.mtimeMs > ABANDONED_MS) await rm(join(directory, name), { force: true })
  }
  const snapshots = names.filter((name) => /^\d+-/.test(name))
  const files = await Promise.all(
    snapshots.map(async (name) => ({
      name,
      version: BigInt(name.split('-', 1)[0] ?? '0'),
      writtenMs: (await stat(join(directory, name)).catch(() => null))?.mtimeMs ?? 0,
    })),
  )
  for (const [place, { name, version, writtenMs }] of files.sort((a, b) => b.writtenMs - a.writtenMs).entries()) {
    const replacedMs = Math.min(...files.filter((other) => other.version > version).map((other) => other.writtenMs))
    const leftMs = place < MAX_SNAPSHOTS ? replacedMs : Math.min(replacedMs, writtenMs)
    if (Date.now() - leftMs > GRACE_MS) await rm(join(directory, name), { force: true })
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
