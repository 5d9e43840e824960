import { listStores } from '@/server/db/auth-functions'
import { buildQueueDb } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { enqueueAlerts } from './queue'

/** Enqueues a look at every store: what the clock alone brings about, silence and digests, no import tells of. */
export async function lookAtStores(): Promise<number> {
  const stores = await listStores()
  for (const job of stores) {
    const principal = { kind: 'job', organizationId: job.organizationId, name: 'clock' } as const
    await withTenant(principal, (db) => enqueueAlerts(job, buildQueueDb(db)))
  }
  return stores.length
}
