import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { removeWorkspaces } from '@/server/ingest/workspace'
import { snapshotDirectory } from './snapshot-name'

/**
 * Removes a store's snapshots and what was made from them, of all versions before `dataVersion`, and what killed builds of them
 * left: at once, without the grace that readers of a replaced one have. A reader that has one open reads it to the end.
 */
export async function removeOlderSnapshots(storeId: string, dataVersion: string): Promise<void> {
  const directory = snapshotDirectory(storeId)
  const names = await readdir(directory).catch(() => [])
  const older = names.filter((name) => /^\d+-/.test(name) && BigInt(name.split('-', 1)[0] ?? '0') < BigInt(dataVersion))
  for (const name of older) {
    await rm(join(directory, name), { force: true })
    await removeWorkspaces(`snapshot-${storeId}-${name}`)
  }
}
