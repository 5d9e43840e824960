import { can } from '@/domain/permissions'
import { findAttention } from '@/domain/portfolio/find-attention'
import type { Portfolio, PortfolioStore } from '@/domain/portfolio/portfolio'
import type { StoreFigures } from '@/domain/portfolio/store-figures'
import { daysBetween, localDayOf } from '@/domain/time/local-date'
import { openAlertsToldTo } from '@/server/alerts/find-alerts'
import type { UserPrincipal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { buildQueueDb } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { enqueueSummary } from '@/server/jobs/queue'
import { buildStoreContext, STORE_CONTEXT_SELECT } from '@/server/services/store/store-context'
import { hashSettings, readStoredFigures } from './refresh-summary'

/**
 * The stores that a member sees, each with the figures last computed and what asks for a look. Figures older than the data or
 * the settings are given as they are, marked, and their job is enqueued.
 */
export async function findPortfolio(principal: UserPrincipal, now: Date): Promise<Portfolio> {
  const { organizationId } = principal
  const seesCosts = can(principal, 'cost:read')
  const stores = await withTenant(principal, async (db) => {
    const rows = await readStores(db, principal)
    for (const { id: storeId, isUpdating } of rows) {
      if (isUpdating) await enqueueSummary({ organizationId, storeId }, buildQueueDb(db))
    }
    return rows
  })
  return { seesCosts, stores: stores.map((store) => buildLine(store, now, seesCosts)) }
}

type StoreRow = Awaited<ReturnType<typeof readStores>>[number]

async function readStores(db: TenantDb, principal: UserPrincipal) {
  const { organizationId } = principal
  const rows = await db.store.findMany({
    where: { organizationId, deletionAskedAt: null },
    select: { ...STORE_CONTEXT_SELECT, tags: true, summaries: { select: { dataVersion: true, figures: true } } },
  })
  const alerts = await db.alertEvent.groupBy({
    by: ['storeId'],
    where: openAlertsToldTo(principal),
    _count: { _all: true },
  })
  const imports = await db.import.findMany({
    where: { kind: 'orders', undoneAt: null, status: { in: ['done', 'failed'] } },
    orderBy: [{ storeId: 'asc' }, { seq: 'desc' }],
    distinct: ['storeId'],
    select: { storeId: true, status: true, finishedAt: true },
  })
  const alertsOf = new Map(alerts.map(({ storeId, _count }) => [storeId, _count._all]))
  const importOf = new Map(imports.map((one) => [one.storeId, one]))
  return rows.map(({ tags, summaries: [summary], ...row }) => {
    const store = buildStoreContext(row)
    const stored = readStoredFigures(summary)
    const isCurrent = summary?.dataVersion.toString() === store.dataVersion && stored?.settings === hashSettings(store)
    return {
      ...store,
      tags,
      figures: stored?.figures ?? null,
      isUpdating: !isCurrent,
      newestImport: importOf.get(store.id) ?? null,
      openAlerts: alertsOf.get(store.id) ?? 0,
    }
  })
}

function buildLine(store: StoreRow, now: Date, seesCosts: boolean): PortfolioStore {
  const { id, slug, name, currency, timeZone, tags, isUpdating, newestImport, openAlerts } = store
  const figures = store.figures && !seesCosts ? hideCosts(store.figures) : store.figures
  const isGenerated = store.generatedSeed !== null
  const silentDays =
    figures === null || isGenerated ? null : daysBetween(figures.lastDay, localDayOf(now.getTime(), timeZone))
  return {
    id,
    slug,
    name,
    currency,
    timeZone,
    tags,
    isGenerated,
    isUpdating,
    figures,
    importedAt: newestImport?.finishedAt ?? null,
    silentDays,
    // A store whose first figures are on their way asks for nothing yet.
    attention:
      figures === null && isUpdating
        ? []
        : findAttention({ figures, silentDays, openAlerts, hasFailedImport: newestImport?.status === 'failed' }),
  }
}

/** What a member who is shown no costs sees of a line. The score tells how many costs are known, and goes with them. */
function hideCosts(figures: StoreFigures): StoreFigures {
  return { ...figures, ltvMinor: null, cacMinor: null, ltvToCac: null, qualityScore: null }
}
