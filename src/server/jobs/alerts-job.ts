import { recordAlerts } from '@/server/alerts/record-alerts'
import { recordTestAlerts } from '@/server/alerts/record-test-alerts'
import { watchStore } from '@/server/alerts/watch-store'
import { writeAlertLetters } from '@/server/alerts/write-alert-letters'
import { writeDueDigests } from '@/server/alerts/write-due-digests'
import type { TenantDb } from '@/server/db/scoped-db'
import { findTests } from '@/server/services/programme-tests/find-tests'
import { lookAtTests } from '@/server/services/programme-tests/look-at-tests'
import { getStoreById } from '@/server/services/store/get-store-by-id'
import type { AlertsJob } from './queue'

/** Looks at a store and its running tests: keeps what left its band and each verdict, writes the letters that people asked for. */
export async function runAlertsJob({ organizationId, storeId }: AlertsJob, now = new Date()): Promise<void> {
  const principal = { kind: 'job', organizationId, name: 'alerts' } as const
  const store = await getStoreById(principal, storeId)
  const tell = (db: TenantDb, newIds: readonly string[]) => writeAlertLetters(principal, db, store, newIds, now)
  const watch = await watchStore(principal, store, now)
  if (watch.state === 'ready') await recordAlerts(principal, storeId, watch.data, tell)
  await writeDueDigests(principal, store, now)
  await lookAtTests(principal, store)
  await recordTestAlerts(principal, storeId, await findTests(principal, store), tell)
}
