import type { IdentitySummary } from '@/domain/identity-review'
import type { ReportState } from '@/domain/report-state'
import { countIdentities } from '@/server/analytics/reports/identity-list'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreContext } from '@/server/services/store/store-context'

/** How many customers are joined and pairs proposed, decisions taken and keys ignored. */
export async function findIdentitySummary(
  principal: Principal,
  store: StoreContext,
): Promise<ReportState<IdentitySummary>> {
  const report = await reportOnStore(principal, store, null, countIdentities)
  if (report.state !== 'ready') return report
  const said = await withTenant(principal, async (db) => ({
    decided: await db.identityDecision.count({ where: { storeId: store.id } }),
    ignored: await db.ignoredKey.count({ where: { storeId: store.id } }),
  }))
  return { ...report, data: { ...report.data, ...said } }
}
