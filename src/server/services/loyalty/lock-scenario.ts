import { AppError } from '@/domain/errors'
import type { TenantDb } from '@/server/db/scoped-db'
import { queryRows, sql } from '@/server/db/sql'

/** Holds a scenario until the transaction's end: its versions are numbered one after another. Throws `notFound`. */
export async function lockScenario(db: TenantDb, storeId: string, scenarioId: string): Promise<{ name: string }> {
  const [row] = await queryRows<{ name: string }>(
    db,
    sql`SELECT name FROM loyalty_scenario WHERE store_id = ${storeId}::uuid AND id = ${scenarioId}::uuid FOR UPDATE`,
  )
  if (!row) throw new AppError('notFound')
  return row
}
