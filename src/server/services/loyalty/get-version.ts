import { AppError } from '@/domain/errors'
import type { LoyaltyVersion } from '@/domain/loyalty-workbench'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { ScenarioDefinitionInput } from './scenario-definition'

interface AskedVersion {
  scenarioId: string
  /** The newest where left out. */
  version?: number
}

/** A scenario with one of its versions. Throws `notFound`. */
export async function getVersion(
  principal: Principal,
  storeId: string,
  { scenarioId, version }: AskedVersion,
): Promise<LoyaltyVersion> {
  const found = await withTenant(principal, async (db) => {
    const scenario = await db.loyaltyScenario.findUnique({
      where: { storeId_id: { storeId, id: scenarioId } },
      select: { id: true, name: true, archivedAt: true },
    })
    const versions = await db.loyaltyVersion.findMany({
      where: { storeId, scenarioId },
      orderBy: { number: 'desc' },
      select: { number: true, note: true, createdAt: true, definition: true },
      ...(version === undefined ? { take: 1 } : {}),
    })
    return { scenario, versions }
  })
  const chosen = version === undefined ? found.versions[0] : found.versions.find(({ number }) => number === version)
  if (!found.scenario || !chosen) throw new AppError('notFound')
  const { id, name, archivedAt } = found.scenario
  return {
    scenarioId: id,
    name,
    isArchived: archivedAt !== null,
    number: chosen.number,
    note: chosen.note,
    savedAt: chosen.createdAt,
    definition: ScenarioDefinitionInput.parse(chosen.definition),
  }
}
