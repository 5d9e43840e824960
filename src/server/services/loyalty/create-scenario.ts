import type { ScenarioDefinition } from '@/domain/loyalty-workbench'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { writeVersion } from './write-version'

interface NewScenario {
  name: string
  definition: ScenarioDefinition
  note: string
}

/** A new scenario with its first version. */
export async function createScenario(
  principal: UserPrincipal,
  storeId: string,
  { name, definition, note }: NewScenario,
): Promise<{ id: string }> {
  return await withTenant(principal, async (db) => {
    const { organizationId, userId: createdById } = principal
    const { id } = await db.loyaltyScenario.create({
      data: { organizationId, storeId, name, createdById },
      select: { id: true },
    })
    await writeVersion(db, principal, { storeId, scenarioId: id, number: 1, definition, note })
    await recordAudit(principal, db, { action: 'scenario.created', storeId, subjectId: id })
    return { id }
  })
}
