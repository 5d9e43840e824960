import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReportFilter } from '@/domain/report-filter'
import type { ReportState } from '@/domain/report-state'
import type { Principal } from '@/server/db/principal'
import { log } from '@/server/log'
import { getStoreById } from '@/server/services/store/get-store-by-id'
import type { StoreContext } from '@/server/services/store/store-context'
import type { Snapshot } from './snapshot'
import { type NamedDefinition, snapshotDirectory, snapshotFileName } from './snapshot-name'
import { readSnapshotFile } from './snapshot-reader'
import { findVeil } from './veil'
import { findSnapshotFile, writeSnapshot } from './write-snapshot'

/** § How long a request waits for a snapshot before it says that one is being built. */
const WAIT_MS = 2500

const building = new Map<string, Promise<void>>()

/** What a person may ask of the snapshot itself: the day it stands on, and whether orders of nothing count. */
export type SnapshotChoice = { asOf?: string | undefined } & Pick<ReportFilter, 'zeroOrders'>

/**
 * Runs a report on the store's snapshot of its present data, building it where it is not there. A build that takes
 * longer than a moment goes on behind the answer `building`; the page asks again. `besidePath` is a file made from that
 * snapshot: the report is told its database's name, or null where it is not there. Throws `notFound` for a store that the
 * principal may not see.
 */
export async function reportOnStore<T>(
  principal: Principal,
  store: StoreContext,
  choice: SnapshotChoice | null,
  report: (snapshot: Snapshot, beside: string | null) => Promise<T>,
  besidePath: string | null = null,
): Promise<ReportState<T>> {
  // A file knows no row-level security: the database says whether the principal sees the store whose file it is.
  await getStoreById(principal, store.id)
  if (store.dataVersion === '0') return { state: 'empty' }
  const definition = {
    timeZone: store.timeZone,
    asOf: choice?.asOf ?? null,
    withoutZeroOrders: choice?.zeroOrders === 'out',
  }
  const path = join(snapshotDirectory(store.id), snapshotFileName(store.dataVersion, definition))
  if (!(await findSnapshotFile(path))) await buildInTime(principal, store, definition, path)
  const found = await findSnapshotFile(path)
  // Not there after a build: it takes longer, or the data moved on meanwhile and the build is of the newer version.
  if (found === null) return { state: 'building', step: 'building', done: 0, total: 0 }
  if (found === 'empty') return { state: 'empty' }
  const hasBeside = besidePath !== null && (await findSnapshotFile(besidePath)) === 'built'
  const data = await readSnapshotFile(path, findVeil(principal, store), report, hasBeside ? besidePath : null)
  const { mtime } = await stat(path)
  return { state: 'ready', data, snapshot: { builtAt: mtime, dataVersion: store.dataVersion, isStale: false } }
}

/** Builds the snapshot that the store's pages will ask for first. */
export async function buildLatestSnapshot(principal: Principal, store: StoreContext): Promise<void> {
  if (store.dataVersion === '0') return
  await writeSnapshot(principal, store, { timeZone: store.timeZone, asOf: null })
}

/** Joins or starts the build of a path, and returns when it has ended, or after the wait. */
async function buildInTime(principal: Principal, store: StoreContext, definition: NamedDefinition, path: string) {
  const build = building.get(path) ?? startBuild(principal, store, definition, path)
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, WAIT_MS)
  })
  try {
    await Promise.race([build, late])
  } finally {
    clearTimeout(timer)
  }
}

function startBuild(principal: Principal, store: StoreContext, definition: NamedDefinition, path: string) {
  const build = writeSnapshot(principal, store, definition).finally(() => building.delete(path))
  building.set(path, build)
  // Nobody may be waiting any more when it fails; the next request tries again and hears of it.
  build.catch((error: unknown) => log.error({ err: error, storeId: store.id }, 'building a snapshot failed'))
  return build
}
