import type { AlertEventView } from '@/domain/alerts/alert-event'
import type { ReportState } from '@/domain/report-state'
import { findAlerts, openAlertsToldTo } from '@/server/alerts/find-alerts'
import { type StoreWatch, watchStore } from '@/server/alerts/watch-store'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { MAIL_KINDS, type MailKind } from '@/server/mail/unsubscribe-token'
import type { StoreContext } from '@/server/services/store/store-context'

/** The alerts page: what is watched now, what was found, and which letters the person asked for. */
export interface AlertsView {
  watch: ReportState<StoreWatch>
  events: AlertEventView[]
  subscriptions: MailKind[]
}

/** Everything the alerts page shows, at a moment. */
export async function getAlerts(principal: UserPrincipal, store: StoreContext, now: Date): Promise<AlertsView> {
  const [watch, events, subscriptions] = await Promise.all([
    watchStore(principal, store, now),
    findAlerts(principal, store.id),
    withTenant(principal, (db) =>
      db.mailSubscription.findMany({
        where: { storeId: store.id, userId: principal.userId },
        select: { kind: true },
      }),
    ),
  ])
  return { watch, events, subscriptions: MAIL_KINDS.filter((kind) => subscriptions.some((one) => one.kind === kind)) }
}

/** How many alerts nobody has dismissed: the mark in the menu. */
export async function countOpenAlerts(principal: UserPrincipal, storeId: string): Promise<number> {
  return await withTenant(principal, (db) =>
    db.alertEvent.count({ where: { storeId, ...openAlertsToldTo(principal) } }),
  )
}
