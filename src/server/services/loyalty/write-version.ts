import type { ScenarioDefinition } from '@/domain/loyalty-workbench'
import type { UserPrincipal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'

interface NewVersion {
  storeId: string
  scenarioId: string
  number: number
  definition: ScenarioDefinition
  note: string
}

/** Writes a version's row. */
export async function writeVersion(
  db: TenantDb,
  { organizationId, userId }: UserPrincipal,
  { definition, ...version }: NewVersion,
): Promise<void> {
  await db.loyaltyVersion.create({
    data: {
      ...version,
      organizationId,
      createdById: userId,
      // Through text: an interface is no JSON type to the client.
      definition: JSON.parse(JSON.stringify(definition)),
    },
  })
}
