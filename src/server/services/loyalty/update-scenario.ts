import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'

interface ScenarioChange {
  scenarioId: string
  name?: string
  isArchived?: boolean
}

/** Renames a scenario, puts it away or takes it out again. Throws `notFound`. */
export async function updateScenario(
  principal: UserPrincipal,
  storeId: string,
  { scenarioId, name, isArchived }: ScenarioChange,
  now: Date,
): Promise<void> {
  const archivedAt = isArchived === undefined ? undefined : isArchived ? now : null
  await withTenant(principal, async (db) => {
    const where = { storeId, id: scenarioId }
    const { count } = await db.loyaltyScenario.updateMany({ where, data: { name, archivedAt } })
    if (count === 0) throw new AppError('notFound')
    await recordAudit(principal, db, { action: 'scenario.updated', storeId, subjectId: scenarioId })
  })
}
