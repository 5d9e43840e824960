import type pg from 'pg'
import type { FactTable } from '@/server/analytics/snapshot/fact-tables'
import { buildHashPads, buildHashSql, messageOf } from './suppression'

/** What names a person in a fact table, beside the keys that identity compares. */
const NAMING: Partial<Record<FactTable, readonly string[]>> = {
  order_fact: ['customer_name', 'city'],
  refund_fact: [],
  customer_fact: ['name', 'city'],
}

/**
 * Puts the pseudonyms of erased people into facts that are about to be loaded (`incoming_` and the table's name): whoever asked
 * to be forgotten does not come back with a file. Returns the rows it met. Where nobody was erased it costs one look.
 */
export async function suppressIncoming(client: pg.PoolClient, table: FactTable, storeId: string): Promise<number> {
  const naming = NAMING[table]
  if (!naming || !(await hasSuppressed(client, storeId))) return 0
  const { inner, outer } = buildHashPads()
  const hash = (text: string) => buildHashSql(text, { inner: '$2::bytea', outer: '$3::bytea' })
  const keys = [
    { is: 'customer_id IS NOT NULL', hash: hash(`$4 || source_number || ':' || customer_id`) },
    { is: 'email IS NOT NULL', hash: hash('$5 || email') },
    { is: 'phone IS NOT NULL', hash: hash('$6 || phone') },
  ]
  const found = keys.map(
    ({ is, hash: text }, place) => `
      SELECT i.ctid AS row, ${place} AS place, s.pseudonym FROM incoming_${table} i
      JOIN suppression s ON s.store_id = $1 AND s.key_hash = ${text} WHERE ${is}`,
  )
  const emptied = [...naming, 'email', 'phone'].map((column) => `${column} = NULL`)
  if (table === 'customer_fact') emptied.push(`attributes = '{}'`)
  const { rowCount } = await client.query(
    `WITH met AS (SELECT DISTINCT ON (row) row, pseudonym FROM (${found.join(' UNION ALL ')}) f ORDER BY row, place)
     UPDATE incoming_${table} i SET customer_id = met.pseudonym, ${emptied.join(', ')} FROM met WHERE i.ctid = met.row`,
    [storeId, inner, outer, ...(['id', 'email', 'phone'] as const).map((field) => messageOf(storeId, field))],
  )
  return rowCount ?? 0
}

async function hasSuppressed(client: pg.PoolClient, storeId: string): Promise<boolean> {
  const { rows } = await client.query('SELECT FROM suppression WHERE store_id = $1 LIMIT 1', [storeId])
  return rows.length > 0
}
