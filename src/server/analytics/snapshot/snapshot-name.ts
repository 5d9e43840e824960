import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { getEnv } from '@/server/env'
import type { SnapshotDefinition } from './build-snapshot'

/** Raised when the tables of a snapshot change: older files are then no longer read. */
const FORMAT = 6

/** The folder of a store's snapshots. */
export function snapshotDirectory(storeId: string): string {
  return join(resolve(getEnv().DATA_DIR, 'snapshots'), storeId)
}

/** What a snapshot's name tells apart, beside the facts' version, which changes of the status map raise too. */
export type NamedDefinition = Pick<SnapshotDefinition, 'timeZone' | 'asOf' | 'withoutZeroOrders'>

/** `{dataVersion}-{definitionHash}.duckdb`: the same name always holds the same figures. */
export function snapshotFileName(
  dataVersion: string,
  { timeZone, asOf, withoutZeroOrders = false }: NamedDefinition,
): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([FORMAT, timeZone, asOf, withoutZeroOrders]))
    .digest('hex')
  return `${dataVersion}-${hash.slice(0, 12)}.duckdb`
}
