import { type AlertDetail, type AlertEventView, mayBeTold, TEST_METRIC_PREFIX } from '@/domain/alerts/alert-event'
import { can, type Grant } from '@/domain/permissions'
import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { withTenant } from '@/server/db/with-tenant'

/** § Alerts shown, the newest first. */
const ALERTS_MAX = 100

/** A store's alerts that a principal may be told of, dismissed ones among them, the newest period first. */
export async function findAlerts(principal: Principal, storeId: string): Promise<AlertEventView[]> {
  const alerts = await withTenant(principal, (db) => readAlerts(db, storeId))
  return principal.kind === 'user' ? alerts.filter((alert) => mayBeTold(alert, principal)) : alerts
}

/** `mayBeTold` as a condition: the alerts not yet dismissed that a member may be told of. */
export function openAlertsToldTo(reader: Grant) {
  const untold = can(reader, 'loyalty:read') ? {} : { NOT: { metric: { startsWith: TEST_METRIC_PREFIX } } }
  return { dismissedAt: null, ...untold }
}

/** The alerts of a store inside the caller's transaction, the newest period first. */
export async function readAlerts(db: TenantDb, storeId: string): Promise<AlertEventView[]> {
  const rows = await db.alertEvent.findMany({
    where: { storeId },
    orderBy: [{ period: 'desc' }, { metric: 'asc' }],
    take: ALERTS_MAX,
    select: { id: true, period: true, detail: true, createdAt: true, dismissedAt: true },
  })
  return rows.map(({ period, detail, ...row }) => ({
    ...row,
    period: period.toISOString().slice(0, 10),
    detail: readDetail(detail),
  }))
}

// Written by recordAlerts alone.
const readDetail = (detail: unknown) => detail as AlertDetail
