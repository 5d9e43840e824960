import type pg from 'pg'
import type { IdentityDecisions } from '@/domain/identity-decisions'
import { joinSourceIds } from '@/domain/identity-decisions'
import { readPersonDecisions } from '@/server/analytics/snapshot/person-decisions'
import { pseudonymOf, type Subject } from './subject'

interface Erased {
  subject: Subject
  pseudonym: string
}

/**
 * Puts the pseudonym where people decided of the person or drew them into a test, and forgets the keys that were said to link
 * nothing. To be called before the facts are redacted: what the person's keys are today is read from the decisions of today.
 */
export async function redactDecisions(client: pg.PoolClient, storeId: string, erased: Erased): Promise<void> {
  const before = await readPersonDecisions(client, storeId)
  await renamePairs(client, storeId, erased)
  await client.query('DELETE FROM ignored_key WHERE store_id = $1 AND key = ANY($2)', [
    storeId,
    [...erased.subject.emails, ...erased.subject.phones],
  ])
  await renameMembers(client, storeId, { ...erased, before })
}

async function renamePairs(client: pg.PoolClient, storeId: string, erased: Erased): Promise<void> {
  await client.query(
    `WITH renamed AS (SELECT * FROM jsonb_to_recordset($2) AS r(before text, after text)),
     gone AS (DELETE FROM identity_decision d WHERE store_id = $1
       AND (first_key IN (SELECT before FROM renamed) OR second_key IN (SELECT before FROM renamed)) RETURNING d.*),
     turned AS (SELECT g.*, coalesce(a.after, first_key) AS a, coalesce(b.after, second_key) AS b
       FROM gone g LEFT JOIN renamed a ON a.before = first_key LEFT JOIN renamed b ON b.before = second_key)
     INSERT INTO identity_decision (organization_id, store_id, first_key, second_key, is_same, created_by_id, created_at)
     SELECT DISTINCT ON (least(a, b), greatest(a, b)) organization_id, store_id, least(a, b), greatest(a, b), is_same,
       created_by_id, created_at FROM turned WHERE a <> b ORDER BY least(a, b), greatest(a, b), is_same
     ON CONFLICT DO NOTHING`,
    [storeId, JSON.stringify(renamedIds(erased))],
  )
}

/** Source ids with the pseudonym that each becomes: of one source and one customer, the same. */
function renamedIds({ subject, pseudonym }: Erased): { before: string; after: string }[] {
  return subject.tuples.flatMap(({ sourceId, customer }) => {
    const name = pseudonymOf(pseudonym, customer)
    if (sourceId === null || name === null) return []
    return [{ before: sourceId, after: `${sourceId.slice(0, sourceId.indexOf(':'))}:${name}` }]
  })
}

/** Members of tests bear the snapshot's customer key: `i` and a source id (of joined ones the smallest), or `o` and an order. */
async function renameMembers(
  client: pg.PoolClient,
  storeId: string,
  { subject, pseudonym, before }: Erased & { before: IdentityDecisions },
): Promise<void> {
  const joined = joinSourceIds(before.pairs)
  const { rows: sources } = await client.query<{ number: number }>('SELECT number FROM source WHERE store_id = $1', [
    storeId,
  ])
  const keyOf = (name: string) => `i${sources.map(({ number }) => `${number}:${name}`).sort()[0]}`
  const renamed = subject.tuples.flatMap(({ sourceId, customer }) => {
    const name = pseudonymOf(pseudonym, customer)
    if (sourceId === null || name === null) return []
    return [sourceId, joined.get(sourceId) ?? sourceId].map((id) => ({ before: `i${id}`, after: keyOf(name) }))
  })
  const { rows: orders } = await client.query<{ key: string; pseudonym: string }>(
    `SELECT DISTINCT 'o' || source_number || ':' || external_id AS key, pseudonym FROM subject_order
     WHERE pseudonym IS NOT NULL`,
  )
  renamed.push(...orders.map(({ key, pseudonym: name }) => ({ before: key, after: keyOf(name) })))
  await client.query(
    `UPDATE programme_test_member m SET customer_key = r.after
     FROM (SELECT DISTINCT ON (before) * FROM jsonb_to_recordset($2) AS r(before text, after text)) r
     WHERE m.store_id = $1 AND m.customer_key = r.before AND r.before = (
       SELECT min(o.customer_key) FROM programme_test_member o
       JOIN jsonb_to_recordset($2) AS q(before text, after text) ON q.before = o.customer_key AND q.after = r.after
       WHERE o.store_id = m.store_id AND o.test_id = m.test_id)`,
    [storeId, JSON.stringify(renamed)],
  )
  // A person drawn twice, as two customers that have since become one, stays once.
  await client.query('DELETE FROM programme_test_member WHERE store_id = $1 AND customer_key = ANY($2)', [
    storeId,
    renamed.map((one) => one.before),
  ])
}
