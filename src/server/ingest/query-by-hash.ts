import type pg from 'pg'

/**
 * Runs a query whose joins are made by hash or merge, inside the client's transaction. For facts that were just copied:
 * the planner's statistics know nothing of them, it expects a row or two, and would compare each with each.
 */
export async function queryByHash<Row extends pg.QueryResultRow>(
  client: pg.PoolClient,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  await client.query('SET LOCAL enable_nestloop = off')
  const { rows } = await client.query<Row>(text, [...values])
  await client.query('SET LOCAL enable_nestloop = on')
  return rows
}
