import type { LoyaltyResult, ScenarioDefinition } from '@/domain/loyalty-workbench'
import { findShareLinkRow } from '@/server/db/auth-functions'
import type { SharePrincipal } from '@/server/db/principal'
import { queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { hashSecretToken } from '@/server/security/secret-token'
import { ScenarioDefinitionInput } from './scenario-definition'
import { ShareTarget } from './share-target'

export interface SharedScenario {
  id: string
  name: string
  version: number
  definition: ScenarioDefinition
  result: LoyaltyResult | null
}

/** What a shared page shows: the scenarios of its link, and of the store its name and currency. No customer, no order. */
export interface SharedLoyalty {
  storeName: string
  currency: string
  expiresAt: Date
  scenarios: SharedScenario[]
}

/** What a link's secret opens; null for a secret that opens nothing, or nothing any more. */
export async function openShareLink(token: string): Promise<SharedLoyalty | null> {
  const found = await findShareLinkRow(hashSecretToken(token))
  if (!found) return null
  const { organizationId, storeId, id } = found
  const principal: SharePrincipal = { kind: 'share', organizationId, storeId, linkId: id }
  return await withTenant(principal, async (db) => {
    const link = await db.shareLink.findUnique({
      where: { storeId_id: { storeId, id } },
      select: { target: true, expiresAt: true, store: { select: { name: true, currency: true } } },
    })
    if (!link) return null
    const { scenarios } = ShareTarget.parse(link.target)
    const rows = await Promise.all(
      scenarios.map(({ id: scenarioId, version }) =>
        queryRows<{ id: string; name: string; version: number; definition: unknown; result: unknown }>(
          db,
          sql`SELECT s.id, s.name, v.number AS version, v.definition, (SELECT r.result FROM loyalty_run r
              WHERE r.store_id = v.store_id AND r.scenario_id = v.scenario_id AND r.version_number = v.number
                AND r.status = 'done' AND jsonb_exists(r.result, 'simulation')
              ORDER BY r.finished_at DESC LIMIT 1) AS result
            FROM loyalty_scenario s JOIN loyalty_version v ON v.store_id = s.store_id AND v.scenario_id = s.id
            WHERE s.store_id = ${storeId}::uuid AND s.id = ${scenarioId}::uuid AND v.number = ${version}`,
        ),
      ),
    )
    return {
      storeName: link.store.name,
      currency: link.store.currency,
      expiresAt: link.expiresAt,
      scenarios: rows.flat().map(({ definition, result, ...row }) => ({
        ...row,
        definition: ScenarioDefinitionInput.parse(definition),
        // Written by the job alone.
        result: result as LoyaltyResult | null,
      })),
    }
  })
}
