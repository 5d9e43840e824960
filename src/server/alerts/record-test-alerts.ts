import { type ProgrammeTestAlert, testMetric } from '@/domain/alerts/alert-event'
import type { TestEntry } from '@/domain/programme-test/test-result'
import type { LocalDate } from '@/domain/time/local-date'
import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { withTenant } from '@/server/db/with-tenant'

/** Keeps an alert for each verdict that a store's tests have, once; `tell` is as in `recordAlerts`. */
export async function recordTestAlerts(
  principal: Principal,
  storeId: string,
  tests: readonly TestEntry[],
  tell: (db: TenantDb, newIds: string[]) => Promise<void>,
): Promise<void> {
  const { organizationId } = principal
  const verdicts = tests.flatMap(readVerdict)
  if (verdicts.length === 0) return
  await withTenant(principal, async (db) => {
    const metrics = verdicts.map(({ metric }) => metric)
    const known = await db.alertEvent.findMany({
      where: { storeId, metric: { in: metrics } },
      select: { metric: true },
    })
    const told = new Set(known.map(({ metric }) => metric))
    const rows = await db.alertEvent.createManyAndReturn({
      data: verdicts
        .filter(({ metric }) => !told.has(metric))
        .map(({ metric, period, detail }) => ({
          organizationId,
          storeId,
          metric,
          period: new Date(period),
          detail: { ...detail },
        })),
      skipDuplicates: true,
      select: { id: true },
    })
    const newIds = rows.map(({ id }) => id)
    await tell(db, newIds)
  })
}

function readVerdict({ id, name, latest }: TestEntry) {
  if (!latest || latest.verdict.name === 'notEnough') return []
  const { name: verdict, day } = latest.verdict
  const detail: ProgrammeTestAlert = { kind: 'programmeTest', testId: id, name, verdict }
  const period: LocalDate = day ?? latest.day
  return [{ metric: testMetric(id, verdict), period, detail }]
}
