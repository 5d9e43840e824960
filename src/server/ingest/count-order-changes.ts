import type pg from 'pg'
import { queryByHash } from './query-by-hash'

export interface OrderChanges {
  ordersNew: number
  ordersChanged: number
  ordersUnchanged: number
}

/**
 * How the orders just copied, their lines and refunds included, differ from what the source said of them before, undone
 * imports aside. Runs in the same transaction, after loadFactFiles.
 */
export async function countOrderChanges(
  client: pg.PoolClient,
  { storeId, sourceNumber, seq }: { storeId: string; sourceNumber: number; seq: number },
): Promise<OrderChanges> {
  const rows = await queryByHash<Record<keyof OrderChanges, string>>(
    client,
    `WITH previous AS (
       SELECT DISTINCT ON (f.external_id) f.* FROM order_fact f
       JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq AND i.undone_at IS NULL
       WHERE f.store_id = $1 AND f.source_number = $2 AND f.import_seq <> $3
         AND f.external_id IN (SELECT external_id FROM incoming_order_fact)
       ORDER BY f.external_id, f.updated_at DESC NULLS LAST, f.import_seq DESC),
     new_line AS (${summed('incoming_line_fact', 'external_id', LINE)}),
     new_refund AS (${summed('incoming_refund_fact', 'order_external_id', REFUND)}),
     old_line AS (${summedOfPrevious('line_fact', 'external_id', LINE)}),
     old_refund AS (${summedOfPrevious('refund_fact', 'order_external_id', REFUND)})
     SELECT count(*) FILTER (WHERE p.external_id IS NULL) AS "ordersNew",
       count(*) FILTER (WHERE p.external_id IS NOT NULL AND ${IS_SAME}) AS "ordersUnchanged",
       count(*) FILTER (WHERE p.external_id IS NOT NULL AND NOT ${IS_SAME}) AS "ordersChanged"
     FROM incoming_order_fact n LEFT JOIN previous p ON p.external_id = n.external_id
     LEFT JOIN new_line nl ON nl.id = p.external_id LEFT JOIN old_line ol ON ol.id = p.external_id
     LEFT JOIN new_refund nr ON nr.id = p.external_id LEFT JOIN old_refund od ON od.id = p.external_id`,
    [storeId, sourceNumber, seq],
  )
  const count = (name: keyof OrderChanges) => Number(rows[0]?.[name] ?? 0)
  return {
    ordersNew: count('ordersNew'),
    ordersChanged: count('ordersChanged'),
    ordersUnchanged: count('ordersUnchanged'),
  }
}

const LINE = ['product', 'quantity', 'gross_minor', 'unit_cost_minor']
const REFUND = ['product', 'amount_minor', 'refunded_at', 'refunded_local']

/** One text per order of a table: its rows' columns, in the order of their numbers. */
function summed(table: string, id: string, columns: string[]): string {
  return `SELECT t.${id} AS id, ${rowsOf(columns)} FROM ${table} t GROUP BY t.${id}`
}

/** The same of the rows that came with the previous fact of their order. */
function summedOfPrevious(table: string, id: string, columns: string[]): string {
  return `SELECT t.${id} AS id, ${rowsOf(columns)} FROM ${table} t
    JOIN previous p ON p.external_id = t.${id} AND p.import_seq = t.import_seq
    WHERE t.store_id = $1 AND t.source_number = $2 GROUP BY t.${id}`
}

const rowsOf = (columns: string[]) =>
  `string_agg(ROW(${columns.map((column) => `t.${column}`).join(', ')})::text, ',' ORDER BY t.line_number) AS rows`

const COMPARED = ['ordered_at', 'ordered_local', 'status', 'customer_id', 'email', 'phone', 'channel', 'coupon'].concat(
  ['gross_minor', 'discount_minor', 'shipping_minor', 'tax_minor', 'country', 'city', 'units'],
)
const rowOf = (alias: string) => `(${COMPARED.map((column) => `${alias}.${column}`).join(', ')})`
const IS_SAME = `(${rowOf('n')} IS NOT DISTINCT FROM ${rowOf('p')}
  AND nl.rows IS NOT DISTINCT FROM ol.rows AND nr.rows IS NOT DISTINCT FROM od.rows)`
