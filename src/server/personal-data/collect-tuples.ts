import type pg from 'pg'
import { MAX_SOURCE_IDS_PER_KEY } from '@/domain/identity'
import { createIgnoredKeyTest, type IdentityDecisions } from '@/domain/identity-decisions'
import type { ContactTuple } from '@/domain/personal-data/contact-tuple'

/** What the search for a person begins with: keys as identity compares them. */
export interface SeedKeys {
  emails: readonly string[]
  phones: readonly string[]
  /** `source number:customer id`. */
  sourceIds: readonly string[]
}

/** § More rows than one person's contacts ever are: what links them is not a person. */
const MAX_TUPLES = 20_000

/**
 * Everything the store's rows say of whoever shares a key with the seeds, of whoever shares one with those, and so on: orders and
 * returns of every import, undone ones too, and files of customers. Keys that link nothing are not followed.
 */
export async function collectTuples(
  client: pg.PoolClient,
  store: { id: string; timeZone: string },
  { seeds, decisions }: { seeds: SeedKeys; decisions: IdentityDecisions },
): Promise<ContactTuple[]> {
  const isIgnored = createIgnoredKeyTest(decisions.ignoredKeys)
  const found = new Map<string, ContactTuple>()
  const idsOfKey = new Map<string, Set<string>>()
  const asked = new Set<string>()
  let next = new Set([
    ...seeds.emails.map((key) => `email ${key}`),
    ...seeds.phones.map((key) => `phone ${key}`),
    ...withJoined(seeds.sourceIds, decisions).map((id) => `id ${id}`),
  ])
  while (next.size > 0 && found.size < MAX_TUPLES) {
    for (const key of next) asked.add(key)
    const rows = await readTuples(client, store, next)
    next = new Set()
    for (const tuple of rows) {
      found.set(JSON.stringify([tuple.sourceId, tuple.email, tuple.phone]), tuple)
      for (const key of linksOf(tuple, decisions)) {
        const ids = idsOfKey.get(key) ?? new Set()
        idsOfKey.set(key, ids)
        if (tuple.sourceId !== null) ids.add(tuple.sourceId)
        const isCrowded = ids.size > MAX_SOURCE_IDS_PER_KEY
        if (!asked.has(key) && !isCrowded && !isIgnored(key.slice(key.indexOf(' ') + 1))) next.add(key)
      }
    }
  }
  return [...found.values()]
}

function linksOf({ sourceId, email, phone }: ContactTuple, decisions: IdentityDecisions): string[] {
  const keys: string[] = []
  if (email !== null) keys.push(`email ${email}`)
  if (phone !== null) keys.push(`phone ${phone}`)
  if (sourceId !== null) keys.push(...withJoined([sourceId], decisions).map((id) => `id ${id}`))
  return keys
}

/** Ids with those that a person has joined them to. */
function withJoined(ids: readonly string[], { pairs }: IdentityDecisions): string[] {
  const joined = new Set(ids)
  for (const { first, second } of pairs) {
    if (joined.has(first)) joined.add(second)
    else if (joined.has(second)) joined.add(first)
  }
  return [...joined]
}

async function readTuples(
  client: pg.PoolClient,
  { id, timeZone }: { id: string; timeZone: string },
  keys: ReadonlySet<string>,
): Promise<ContactTuple[]> {
  const of = (field: string) =>
    [...keys].filter((key) => key.startsWith(`${field} `)).map((key) => key.slice(field.length + 1))
  const ids = of('id')
  const bareIds = ids.map((one) => one.slice(one.indexOf(':') + 1))
  const { rows } = await client.query<Omit<ContactTuple, 'first'> & { first: number | null }>(TUPLES, [
    id,
    of('email'),
    of('phone'),
    ids,
    bareIds,
    timeZone,
  ])
  return rows.map((row) => ({ ...row, first: row.first ?? Number.MAX_SAFE_INTEGER }))
}

/** Rows by the keys in $2 (e-mails), $3 (phones) and $4 (ids; $5 holds them without the source's number, for the plain look). */
const MATCHES = `f.store_id = $1 AND (f.email = ANY($2) OR f.phone = ANY($3)
  OR (f.customer_id = ANY($5) AND f.source_number || ':' || f.customer_id = ANY($4)))`

/** Whether an order's row `f` is the order as it stands today; its import `i` is not undone. */
export const IS_NEWEST = `NOT EXISTS (
  SELECT FROM order_fact n JOIN import j ON j.store_id = n.store_id AND j.seq = n.import_seq AND j.undone_at IS NULL
  WHERE n.store_id = f.store_id AND n.source_number = f.source_number AND n.external_id = f.external_id
    AND (coalesce(n.updated_at, '-infinity'), n.import_seq) > (coalesce(f.updated_at, '-infinity'), f.import_seq))`

const TUPLES = `
  WITH contact AS (
    SELECT f.source_number, f.customer_id, f.email, f.phone, coalesce(f.ordered_at, f.ordered_local AT TIME ZONE $6) AS at,
      i.undone_at IS NULL AND ${IS_NEWEST} AS is_current
    FROM order_fact f JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq WHERE ${MATCHES}
    UNION ALL
    SELECT f.source_number, f.customer_id, f.email, f.phone, coalesce(f.refunded_at, f.refunded_local AT TIME ZONE $6),
      i.undone_at IS NULL
    FROM refund_fact f JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq WHERE ${MATCHES}
    UNION ALL
    SELECT f.source_number, f.customer_id, f.email, f.phone, NULL, false FROM customer_fact f WHERE ${MATCHES})
  SELECT CASE WHEN customer_id IS NOT NULL THEN source_number || ':' || customer_id END AS "sourceId", email, phone,
    extract(epoch FROM coalesce(min(at) FILTER (WHERE is_current), min(at)))::float8 AS first,
    bool_or(is_current) AS "isCurrent"
  FROM contact GROUP BY 1, email, phone`
