import type pg from 'pg'

/** How many of the customers just copied have no order in the store, by id, e-mail or phone. */
export async function countLeads(client: pg.PoolClient, { storeId }: { storeId: string }): Promise<number> {
  // Three sets looked up one after another: with OR between the columns every order would be met by every customer.
  const { rows } = await client.query<{ leads: string }>(
    `WITH known AS (
       SELECT f.source_number, f.customer_id, f.email, f.phone FROM order_fact f
       JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq AND i.undone_at IS NULL WHERE f.store_id = $1)
     SELECT count(*) AS leads FROM incoming_customer_fact c
     WHERE (c.customer_id IS NULL OR (c.source_number, c.customer_id) NOT IN
         (SELECT source_number, customer_id FROM known WHERE customer_id IS NOT NULL))
       AND (c.email IS NULL OR c.email NOT IN (SELECT email FROM known WHERE email IS NOT NULL))
       AND (c.phone IS NULL OR c.phone NOT IN (SELECT phone FROM known WHERE phone IS NOT NULL))`,
    [storeId],
  )
  return Number(rows[0]?.leads ?? 0)
}
