import type { UserPrincipal } from '@/server/db/principal'
import { createScenario } from './create-scenario'
import { getVersion } from './get-version'

/** A new scenario that begins where another one's newest version stands. Throws `notFound`. */
export async function duplicateScenario(
  principal: UserPrincipal,
  storeId: string,
  { scenarioId, name }: { scenarioId: string; name: string },
): Promise<{ id: string }> {
  const { definition } = await getVersion(principal, storeId, { scenarioId })
  return await createScenario(principal, storeId, { name, definition, note: '' })
}
