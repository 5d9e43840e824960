import { type AlertDetail, STALE_METRIC } from '@/domain/alerts/alert-event'
import type { FigureWatch } from '@/domain/alerts/detect-alerts'
import { bucketFirstDay, bucketLabel } from '@/domain/time/bucket'
import type { LocalDate } from '@/domain/time/local-date'
import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreWatch } from './watch-store'

interface Finding {
  metric: string
  period: LocalDate
  detail: AlertDetail
}

/**
 * Keeps what a look at a store found: an alert once a figure and week, and takes back those of the same week that corrected
 * data no longer bear out, unless a person has dismissed them. `tell` is given the ids of the new ones in the same transaction:
 * an alert that could not be told of is not kept, and is found anew.
 */
export async function recordAlerts(
  principal: Principal,
  storeId: string,
  watch: StoreWatch,
  tell: (db: TenantDb, newIds: string[]) => Promise<void>,
): Promise<void> {
  const findings = listFindings(watch)
  const { organizationId } = principal
  await withTenant(principal, async (db) => {
    const known = await db.alertEvent.findMany({ where: { storeId }, select: { id: true, metric: true, period: true } })
    const keyOf = (metric: string, period: LocalDate) => `${metric} ${period}`
    const found = new Set(findings.map(({ metric, period }) => keyOf(metric, period)))
    const seen = new Set(known.map(({ metric, period }) => keyOf(metric, period.toISOString().slice(0, 10))))
    await db.alertEvent.deleteMany({ where: { storeId, dismissedAt: null, OR: listRefuted(watch, found) } })
    const fresh = findings.filter(({ metric, period }) => !seen.has(keyOf(metric, period)))
    const rows = await db.alertEvent.createManyAndReturn({
      data: fresh.map(({ metric, period, detail }) => ({
        organizationId,
        storeId,
        metric,
        period: new Date(period),
        detail: { ...detail },
      })),
      skipDuplicates: true,
      select: { id: true },
    })
    await tell(
      db,
      rows.map(({ id }) => id),
    )
  })
}

function listFindings({ figures, staleness }: StoreWatch): Finding[] {
  const found = figures.flatMap((watch): Finding[] => {
    const last = watch.weeks.at(-1)
    if (!watch.setting.isOn || !watch.outside || !watch.band || last?.value == null) return []
    const { figure, outside, band } = watch
    const detail = {
      kind: 'figure',
      figure,
      week: bucketLabel(last.week, 'week'),
      outside,
      value: last.value,
      ...band,
    } as const
    return [{ metric: figure, period: bucketFirstDay(last.week, 'week'), detail }]
  })
  if (!staleness) return found
  return [...found, { metric: STALE_METRIC, period: staleness.lastOrderDay, detail: { kind: 'stale', ...staleness } }]
}

/** The judged week's alerts that were not found again; staleness ends with the next order, and may begin anew. */
function listRefuted({ figures, staleness }: StoreWatch, found: ReadonlySet<string>) {
  const judged = figures.flatMap(({ figure, weeks }: FigureWatch) => {
    const week = weeks.at(-1)?.week
    if (week === undefined) return []
    const period = bucketFirstDay(week, 'week')
    return found.has(`${figure} ${period}`) ? [] : [{ metric: figure, period: new Date(period) }]
  })
  const silence = staleness ? { period: { not: new Date(staleness.lastOrderDay) } } : {}
  return [...judged, { metric: STALE_METRIC, ...silence }]
}
