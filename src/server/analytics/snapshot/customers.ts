import type { DuckDBConnection } from '@duckdb/node-api'
import { type Identities, resolveIdentities } from '@/domain/identity'
import { joinSourceIds } from '@/domain/identity-decisions'
import { queryRows } from '@/server/duckdb/duckdb'
import { appendRows } from './append-rows'
import type { PersonDecisions } from './person-decisions'

// What an order without a source id is known by, as one text, so that the join is a plain equality; NULL joins nothing.
const CONTACT = `CASE WHEN customer_id IS NULL AND (email IS NOT NULL OR phone IS NOT NULL)
  THEN coalesce(email, '') || ' ' || coalesce(phone, '') END`
const SOURCE_ID = "source_number || ':' || customer_id"

/**
 * Makes `keyed_order` and `keyed_refund`: the classed orders and the current refunds with the key of the customer they
 * belong to (METRICS "Identity"), under what people have decided; null for a guest. A key is `i` and a source id, or
 * `c` and a number of this build where the customer is known by e-mail or phone alone. Leaves `resolved_key`,
 * `joined_id`, `proposal` and `crowded` for nameIdentities.
 */
export async function keyCustomers(connection: DuckDBConnection, decisions: PersonDecisions): Promise<void> {
  const tuples = await queryRows<KeyTuple>(connection, TUPLES)
  const identities = resolveIdentities(
    tuples.map(({ source_id: sourceId, email, phone, first }) => ({ sourceId, email, phone, first: Number(first) })),
    decisions,
  )
  const joined = [...joinSourceIds(decisions.pairs)]
  await appendResolvedKeys(connection, tuples, identities, new Map(joined))
  await connection.run('CREATE TEMP TABLE joined_id (id VARCHAR, customer_key VARCHAR)')
  await appendRows(
    connection,
    'joined_id',
    joined.map(([id, name]) => [id, `i${name}`]),
  )
  await connection.run('CREATE TEMP TABLE proposal (first_key VARCHAR, second_key VARCHAR, shared VARCHAR)')
  await appendRows(
    connection,
    'proposal',
    identities.proposals.map(({ first, second, byEmail, byPhone }) => [
      first,
      second,
      byEmail && byPhone ? 'both' : byEmail ? 'email' : 'phone',
    ]),
  )
  await connection.run('CREATE TEMP TABLE crowded (field VARCHAR, key VARCHAR)')
  await appendRows(
    connection,
    'crowded',
    identities.crowded.map(({ field, key }) => [field, key]),
  )
  await keyRows(connection, joined.length > 0)
}

async function keyRows(connection: DuckDBConnection, hasJoined: boolean): Promise<void> {
  const ofId = hasJoined ? `coalesce(j.customer_key, 'i' || ${SOURCE_ID})` : `'i' || ${SOURCE_ID}`
  const joins = hasJoined ? `LEFT JOIN joined_id j ON j.id = ${SOURCE_ID}` : ''
  // The orders are read several times from here on; the few refunds are not worth a table.
  for (const [from, kind, to] of [
    ['classed_order', 'TABLE', 'keyed_order'],
    ['current_refund', 'VIEW', 'keyed_refund'],
  ]) {
    await connection.run(`
      CREATE TEMP ${kind} ${to} AS
      SELECT o.* EXCLUDE (customer_id, email, phone),
        CASE WHEN customer_id IS NOT NULL THEN ${ofId} ELSE k.customer_key END AS customer_key
      FROM ${from} o LEFT JOIN resolved_key k ON k.contact = ${CONTACT} ${joins}`)
  }
}

interface KeyTuple {
  source_id: string | null
  email: string | null
  phone: string | null
  first: bigint
}

// Only orders without a source id, and the ids that share a key with one of them or with another id, need the graph: any
// other order with an id belongs to that id.
const TUPLES = `
  WITH contact AS (
    SELECT source_number, customer_id, email, phone, sort_at FROM classed_order WHERE outcome <> 'afterAsOf'
    UNION ALL SELECT source_number, customer_id, email, phone, sort_at FROM current_refund),
  shared_email AS (SELECT email FROM contact WHERE email IS NOT NULL GROUP BY email HAVING ${isShared()}),
  shared_phone AS (SELECT phone FROM contact WHERE phone IS NOT NULL GROUP BY phone HAVING ${isShared()})
  SELECT CASE WHEN customer_id IS NOT NULL THEN ${SOURCE_ID} END AS source_id, email, phone, min(sort_at) AS first
  FROM contact
  WHERE (email IS NOT NULL OR phone IS NOT NULL) AND (customer_id IS NULL
    OR email IN (SELECT email FROM shared_email) OR phone IN (SELECT phone FROM shared_phone))
  GROUP BY ALL ORDER BY first, source_id, email, phone`

function isShared(): string {
  return `bool_or(customer_id IS NULL) OR min(customer_id) <> max(customer_id) OR min(source_number) <> max(source_number)`
}

async function appendResolvedKeys(
  connection: DuckDBConnection,
  tuples: KeyTuple[],
  { customerIndex }: Identities,
  joined: ReadonlyMap<string, string>,
): Promise<void> {
  const keyOf = new Map<number, string | null>([[GUEST, null]])
  for (const [index, { source_id: id }] of tuples.entries()) {
    if (id !== null) keyOf.set(customerIndex[index] ?? GUEST, `i${joined.get(id) ?? id}`)
  }
  await connection.run('CREATE TEMP TABLE resolved_key (contact VARCHAR, customer_key VARCHAR)')
  const rows = tuples.flatMap(({ source_id: id, email, phone }, index) => {
    if (id !== null) return []
    const customer = customerIndex[index] ?? GUEST
    return [[`${email ?? ''} ${phone ?? ''}`, keyOf.has(customer) ? (keyOf.get(customer) ?? null) : `c${customer}`]]
  })
  await appendRows(connection, 'resolved_key', rows)
}

const GUEST = -1
