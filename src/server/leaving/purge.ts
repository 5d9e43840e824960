import { recordAudit } from '@/server/audit/record-audit'
import {
  listStoresToPurge,
  purgeOrganizationRow,
  purgeStoreRow,
  purgeStoreRows,
  removeJobs,
  type StoreIds,
} from '@/server/db/leaving-functions'
import type { JobPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { purgeOrganizationFiles, purgeStoreFiles } from './purge-files'

/**
 * Deletes a store for good: files, rows, jobs. What was done with it stays in the organisation's log, by id. Every step can be
 * done again, and the store's row, by which it is found, goes last: cut off anywhere, the next run ends it.
 */
export async function purgeStore(ids: StoreIds): Promise<void> {
  const principal = asJob(ids.organizationId)
  await purgeStoreFiles(principal, ids)
  await purgeStoreRows(ids)
  // Once more: a job that was under way may have written a snapshot meanwhile.
  await purgeStoreFiles(principal, ids)
  await removeJobs('storeId', ids.storeId)
  await withTenant(principal, async (db) => {
    await purgeStoreRow(db, ids)
    await recordAudit(principal, db, { action: 'store.purged', storeId: ids.storeId, subjectId: ids.storeId })
  })
}

/** Deletes an organisation for good: its stores one after the other, then its own files, rows and log. */
export async function purgeOrganization(organizationId: string): Promise<void> {
  for (const storeId of await listStoresToPurge(organizationId)) await purgeStore({ organizationId, storeId })
  await purgeOrganizationFiles(asJob(organizationId))
  await removeJobs('organizationId', organizationId)
  await purgeOrganizationRow(organizationId)
}

function asJob(organizationId: string): JobPrincipal {
  return { kind: 'job', organizationId, name: 'purge' }
}
