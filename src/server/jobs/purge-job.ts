import { WARNING_HOURS } from '@/domain/leaving'
import { removeExpiredExports } from '@/server/data-export/remove-expired-exports'
import { type LeavingThing, listLeaving } from '@/server/db/leaving-functions'
import { pruneRows } from '@/server/leaving/prune-rows'
import { purgeOrganization, purgeStore } from '@/server/leaving/purge'
import { warnOwners } from '@/server/leaving/warn-owners'
import { log } from '@/server/log'

const HOUR_MS = 3600_000

/**
 * What the clock takes away: stores and organisations whose time is over, exports that nobody fetches any more, rows that serve
 * nobody. Owners are written to a day before. One tenant's failure keeps no other waiting; it is thrown at the end, to be tried again.
 */
export async function runPurgeJob(_job: object, now = new Date()): Promise<void> {
  const failures: unknown[] = []
  const attempt = (work: () => Promise<void>) => work().catch((error: unknown) => failures.push(error))
  for (const thing of await listLeaving()) await attempt(() => lookAfter(thing, now))
  await attempt(removeExpiredExports)
  await attempt(pruneRows)
  if (failures.length > 0) throw new AggregateError(failures, 'not everything could be removed')
}

async function lookAfter(thing: LeavingThing, now: Date): Promise<void> {
  const { organizationId, storeId, deleteAfter } = thing
  const hoursLeft = (deleteAfter.getTime() - now.getTime()) / HOUR_MS
  if (hoursLeft > WARNING_HOURS) return
  if (hoursLeft > 0) return await warnOwners(thing)
  log.info({ organizationId, storeId }, 'purge')
  if (storeId === null) await purgeOrganization(organizationId)
  else await purgeStore({ organizationId, storeId })
}
