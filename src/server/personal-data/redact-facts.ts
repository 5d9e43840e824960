import type pg from 'pg'

/** Rows that were redacted. */
export interface RedactedRows {
  orders: number
  refunds: number
  customerRows: number
}

/**
 * Empties what names the person in the staged rows (stageSubjectRows) and puts the pseudonym there. Amounts, days and products
 * stay as they are: so do all figures.
 */
export async function redactFacts(client: pg.PoolClient, storeId: string): Promise<RedactedRows> {
  const orders = await client.query(
    `UPDATE order_fact f SET customer_id = s.pseudonym, email = NULL, phone = NULL, customer_name = NULL, city = NULL
     FROM subject_order s WHERE f.store_id = $1 AND f.source_number = s.source_number
       AND f.external_id = s.external_id AND f.import_seq = s.import_seq`,
    [storeId],
  )
  const refunds = await client.query(
    `UPDATE refund_fact f SET customer_id = s.pseudonym, email = NULL, phone = NULL
     FROM subject_refund s WHERE f.store_id = $1 AND f.source_number = s.source_number AND f.external_id = s.external_id
       AND f.import_seq = s.import_seq AND f.line_number = s.line_number
       AND coalesce(f.customer_id, f.email, f.phone) IS NOT NULL`,
    [storeId],
  )
  const customers = await client.query(
    `UPDATE customer_fact f SET customer_id = s.pseudonym, email = NULL, phone = NULL, name = NULL, city = NULL,
       attributes = '{}'
     FROM subject_customer s WHERE f.store_id = $1 AND f.import_seq = s.import_seq AND f.line_number = s.line_number`,
    [storeId],
  )
  return { orders: orders.rowCount ?? 0, refunds: refunds.rowCount ?? 0, customerRows: customers.rowCount ?? 0 }
}
