import { buildTemplate } from '@/domain/loyalty/templates'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { createScenario } from '@/server/services/loyalty/create-scenario'
import { createShareLink } from '@/server/services/loyalty/create-share-link'

/** A saved scenario, one run of it, and a link that shows it. */
export async function createLoyaltyRows(principal: UserPrincipal, storeId: string) {
  const definition = { scenario: buildTemplate('points', { averageOrderMinor: 200_000 }), calculator: null }
  const { id: scenarioId } = await createScenario(principal, storeId, { name: 'Points', definition, note: '' })
  const { organizationId } = principal
  const run = { organizationId, storeId, scenarioId, versionNumber: 1, inputHash: 'past', status: 'failed' }
  const { id: runId } = await withTenant(principal, (db) => db.loyaltyRun.create({ data: run, select: { id: true } }))
  const target = { scenarios: [{ id: scenarioId, version: 1 }] }
  const link = await createShareLink(principal, storeId, { target, expiresInDays: 30 }, new Date())
  return { scenarioId, runId, shareLinkId: link.id }
}
