import { buildLatestSnapshot } from '@/server/analytics/snapshot/get-snapshot'
import { buildQueueDb } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { runImport } from '@/server/ingest/run-import'
import { getStoreById } from '@/server/services/store/get-store-by-id'
import { enqueueAlerts, enqueueForecast, enqueueSummary, type ImportJob } from './queue'

/**
 * Imports a file, then builds the store's snapshot, so that the first page after it does not wait, and has the forecast,
 * the look for alerts and the line of the portfolio follow.
 */
export async function runImportJob({ organizationId, storeId, importId }: ImportJob): Promise<void> {
  const principal = { kind: 'job', organizationId, name: 'import' } as const
  await runImport(principal, { storeId, importId })
  await buildLatestSnapshot(principal, await getStoreById(principal, storeId))
  await withTenant(principal, async (db) => {
    await enqueueForecast({ organizationId, storeId }, buildQueueDb(db))
    await enqueueAlerts({ organizationId, storeId }, buildQueueDb(db))
    await enqueueSummary({ organizationId, storeId }, buildQueueDb(db))
  })
}
