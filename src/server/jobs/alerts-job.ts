import { recordAlerts } from '@/server/alerts/record-alerts'
import { watchStore } from '@/server/alerts/watch-store'
import { writeAlertLetters } from '@/server/alerts/write-alert-letters'
import { writeDueDigests } from '@/server/alerts/write-due-digests'
import { getStoreById } from '@/server/services/store/get-store-by-id'
import type { AlertsJob } from './queue'

/** Looks at a store: keeps what left its band, writes the letters that people asked for. */
export async function runAlertsJob({ organizationId, storeId }: AlertsJob, now = new Date()): Promise<void> {
  const principal = { kind: 'job', organizationId, name: 'alerts' } as const
  const store = await getStoreById(principal, storeId)
  const watch = await watchStore(principal, store, now)
  if (watch.state === 'ready') {
    const newIds = await recordAlerts(principal, storeId, watch.data)
    await writeAlertLetters(principal, store, newIds, now)
  }
  await writeDueDigests(principal, store, now)
}
