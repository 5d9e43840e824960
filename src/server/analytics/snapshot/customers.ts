import type { DuckDBConnection } from '@duckdb/node-api'
import { resolveIdentities } from '@/domain/identity'
import { queryRow, queryRows } from '@/server/duckdb/duckdb'

// What an order without a source id is known by, as one text, so that the join is a plain equality; NULL joins nothing.
const CONTACT = `CASE WHEN customer_id IS NULL AND (email IS NOT NULL OR phone IS NOT NULL)
  THEN coalesce(email, '') || ' ' || coalesce(phone, '') END`
const ID_KEY = "'i' || source_number || ':' || customer_id"

/**
 * Makes `keyed_order` and `keyed_refund`: the classed orders and the current refunds with the key of the customer
 * they belong to (METRICS "Identity"); null for a guest. Returns how many pairs of source ids share an e-mail or phone.
 */
export async function keyCustomers(connection: DuckDBConnection): Promise<{ proposedPairs: number }> {
  const proposedPairs = await resolveKeysWithoutId(connection)
  // The orders are read several times from here on; the few refunds are not worth a table.
  for (const [from, kind, to] of [
    ['classed_order', 'TABLE', 'keyed_order'],
    ['current_refund', 'VIEW', 'keyed_refund'],
  ]) {
    await connection.run(`
      CREATE TEMP ${kind} ${to} AS
      SELECT o.* EXCLUDE (customer_id, email, phone),
        CASE WHEN customer_id IS NOT NULL THEN ${ID_KEY} ELSE k.customer_key END AS customer_key
      FROM ${from} o LEFT JOIN resolved_key k ON k.contact = ${CONTACT}`)
  }
  return { proposedPairs }
}

interface KeyTuple {
  source_id: string | null
  email: string | null
  phone: string | null
  first: bigint
}

/**
 * Fills `resolved_key` for the orders that carry an e-mail or phone but no source id. Only they, and the source ids
 * that share a key with them, need the graph: an order with a source id belongs to that id.
 */
async function resolveKeysWithoutId(connection: DuckDBConnection): Promise<number> {
  await connection.run('CREATE TEMP TABLE resolved_key (contact VARCHAR, customer_key VARCHAR)')
  const { anonymous } = await queryRow<{ anonymous: bigint }>(
    connection,
    `SELECT (SELECT count(*) FROM classed_order WHERE customer_id IS NULL AND (email IS NOT NULL OR phone IS NOT NULL))
       + (SELECT count(*) FROM current_refund WHERE customer_id IS NULL AND (email IS NOT NULL OR phone IS NOT NULL))
       AS anonymous`,
  )
  if (anonymous === 0n) return 0
  const tuples = await queryRows<KeyTuple>(connection, TUPLES)
  const { customerIndex, proposed } = resolveIdentities(
    tuples.map((tuple) => ({
      sourceId: tuple.source_id,
      email: tuple.email,
      phone: tuple.phone,
      first: Number(tuple.first),
    })),
  )
  await appendResolvedKeys(connection, tuples, customerIndex)
  return proposed
}

const TUPLES = `
  WITH keys AS (
    SELECT CASE WHEN customer_id IS NOT NULL THEN source_number || ':' || customer_id END AS source_id,
      email, phone, min(sort_at) AS first
    FROM (SELECT source_number, customer_id, email, phone, sort_at FROM classed_order WHERE outcome <> 'afterAsOf'
      UNION ALL SELECT source_number, customer_id, email, phone, sort_at FROM current_refund)
    WHERE email IS NOT NULL OR phone IS NOT NULL GROUP BY ALL)
  SELECT * FROM keys WHERE source_id IS NULL
    OR email IN (SELECT email FROM keys WHERE source_id IS NULL AND email IS NOT NULL)
    OR phone IN (SELECT phone FROM keys WHERE source_id IS NULL AND phone IS NOT NULL)
  ORDER BY first, source_id, email, phone`

async function appendResolvedKeys(connection: DuckDBConnection, tuples: KeyTuple[], customerIndex: Int32Array) {
  const customerOf = (index: number) => customerIndex[index] ?? GUEST
  const keyOf = new Map<number, string>()
  for (const [index, tuple] of tuples.entries()) {
    const customer = customerOf(index)
    if (tuple.source_id !== null) keyOf.set(customer, `i${tuple.source_id}`)
    else if (customer !== GUEST && !keyOf.has(customer))
      keyOf.set(customer, `c${tuple.email ?? ''} ${tuple.phone ?? ''}`)
  }
  const appender = await connection.createAppender('resolved_key', null, 'temp')
  for (const [index, tuple] of tuples.entries()) {
    if (tuple.source_id !== null) continue
    for (const text of [`${tuple.email ?? ''} ${tuple.phone ?? ''}`, keyOf.get(customerOf(index)) ?? null]) {
      if (text === null) appender.appendNull()
      else appender.appendVarchar(text)
    }
    appender.endRow()
  }
  appender.closeSync()
}

const GUEST = -1
