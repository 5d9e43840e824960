import type { TestResult } from '@/domain/programme-test/test-result'
import type { Principal } from '@/server/db/principal'
import { executeSql, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreContext } from '@/server/services/store/store-context'

/** Keeps what a look said once a week is over: of one day and one state of the orders only the first. */
export async function keepLook(
  principal: Principal,
  store: StoreContext,
  testId: string,
  result: TestResult,
): Promise<void> {
  const { day } = result
  if (day === null) return
  await withTenant(principal, (db) =>
    executeSql(
      db,
      sql`INSERT INTO programme_test_look (organization_id, store_id, test_id, as_of, data_version, result)
        VALUES (${principal.organizationId}::uuid, ${store.id}::uuid, ${testId}::uuid, ${day}::date,
          ${store.dataVersion}::bigint, ${JSON.stringify(result)}::jsonb)
        ON CONFLICT DO NOTHING`,
    ),
  )
}
