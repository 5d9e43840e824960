import type { LoyaltyResult, LoyaltyScenarioEntry } from '@/domain/loyalty-workbench'
import type { Principal } from '@/server/db/principal'
import { queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { ScenarioDefinitionInput } from './scenario-definition'

interface ScenarioRow {
  id: string
  name: string
  number: number
  note: string
  savedAt: Date
  definition: unknown
  result: unknown
}

/** A store's scenarios in their newest versions, newest first, each with the newest full answer about that version. */
export async function findScenarios(
  principal: Principal,
  storeId: string,
  { isArchived }: { isArchived: boolean },
): Promise<LoyaltyScenarioEntry[]> {
  const rows = await withTenant(principal, (db) =>
    queryRows<ScenarioRow>(
      db,
      sql`SELECT s.id, s.name, v.number, v.note, v.created_at AS "savedAt", v.definition, r.result
        FROM loyalty_scenario s
        JOIN LATERAL (SELECT * FROM loyalty_version v WHERE v.store_id = s.store_id AND v.scenario_id = s.id
          ORDER BY v.number DESC LIMIT 1) v ON true
        LEFT JOIN LATERAL (SELECT r.result FROM loyalty_run r
          WHERE r.store_id = s.store_id AND r.scenario_id = s.id AND r.version_number = v.number
            AND r.status = 'done' AND jsonb_exists(r.result, 'simulation')
          ORDER BY r.finished_at DESC LIMIT 1) r ON true
        WHERE s.store_id = ${storeId}::uuid AND (s.archived_at IS NOT NULL) = ${isArchived}
        ORDER BY s.created_at DESC, s.id DESC`,
    ),
  )
  return rows.map(({ id, name, number, note, savedAt, definition, result }) => ({
    id,
    name,
    version: { number, note, savedAt },
    definition: ScenarioDefinitionInput.parse(definition),
    // Written by the job alone.
    result: result as LoyaltyResult | null,
  }))
}
