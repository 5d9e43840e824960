import type pg from 'pg'
import { withTenantConnection } from '@/server/db/pool'
import type { Principal } from '@/server/db/principal'
import type { StoreContext } from '@/server/services/store/store-context'
import { findSubject, findSubjects } from './find-subject'
import { parsePersonQuery } from './person-seed'
import type { Subject } from './subject'
import { stageSubjectRows } from './subject-rows'

/** What is known of one person, as the page shows it before anything is done. */
export interface KnownPerson {
  /** What a request names them by. */
  key: string
  names: string[]
  emails: string[]
  phones: string[]
  /** The shop's own ids. */
  customerIds: string[]
  /** E-mails and phones that another customer bears too: they stay with that customer. */
  shared: string[]
  orders: number
  refunds: number
  /** Rows of files of customers. */
  customerRows: number
  /** Programme tests they were drawn into. */
  tests: number
  /** Local days, `YYYY-MM-DD`; null without an order. */
  firstOrderOn: string | null
  lastOrderOn: string | null
  /** Uploaded files that hold their rows: deleted with them. */
  files: { id: string; name: string; uploadedAt: Date }[]
}

/** § People one search answers with. */
const MAX_PEOPLE = 20

/** Who bears what was typed (an e-mail, a phone, the shop's customer id), with all that is known of each. */
export async function describePeople(principal: Principal, store: StoreContext, query: string): Promise<KnownPerson[]> {
  const parsed = parsePersonQuery(query, store.country)
  const subjects = await withTenantConnection(principal, (client) => findSubjects(client, store, parsed))
  const people: KnownPerson[] = []
  for (const subject of subjects.slice(0, MAX_PEOPLE)) {
    const person = await withTenantConnection(principal, (client) => buildKnown(client, store, subject, null))
    if (person) people.push(person)
  }
  return people
}

/** What is known of the person of a key; null where no row bears it. */
export async function describePerson(
  principal: Principal,
  store: StoreContext,
  key: string,
): Promise<KnownPerson | null> {
  return await withTenantConnection(principal, async (client) => {
    const subject = await findSubject(client, store, key)
    return subject && (await buildKnown(client, store, subject, key))
  })
}

async function buildKnown(
  client: pg.PoolClient,
  store: StoreContext,
  subject: Subject,
  given: string | null,
): Promise<KnownPerson | null> {
  await stageSubjectRows(client, store.id, { subject, pseudonym: '' })
  const { rows } = await client.query<Described>(DESCRIBED, [store.id, store.timeZone])
  const [found] = rows
  if (!found || found.orders + found.refunds + found.customerRows === 0) return null
  const { orderKey, rowKey, ...figures } = found
  const [firstId] = subject.sourceIds.toSorted()
  const key = given ?? (firstId !== undefined ? `i${firstId}` : (orderKey ?? rowKey))
  if (key === null) return null
  return {
    ...figures,
    key,
    emails: subject.emails,
    phones: subject.phones,
    customerIds: subject.sourceIds.map((id) => id.slice(id.indexOf(':') + 1)),
    shared: subject.shared,
    tests: await countTests(client, store.id, [...subject.sourceIds.map((id) => `i${id}`), key]),
    files: await findFiles(client, store.id),
  }
}

type Described = Omit<KnownPerson, 'key' | 'emails' | 'phones' | 'customerIds' | 'shared' | 'tests' | 'files'> & {
  orderKey: string | null
  rowKey: string | null
}

const DESCRIBED = `
  WITH own AS (SELECT s.source_number, s.external_id, f.customer_name,
      coalesce(f.ordered_local, f.ordered_at AT TIME ZONE $2)::date AS day
    FROM subject_order s JOIN order_fact f ON f.store_id = $1 AND f.source_number = s.source_number
      AND f.external_id = s.external_id AND f.import_seq = s.import_seq),
  named AS (SELECT customer_name AS name FROM own UNION
    SELECT f.name FROM subject_customer s JOIN customer_fact f ON f.store_id = $1 AND f.import_seq = s.import_seq
      AND f.line_number = s.line_number)
  SELECT (SELECT count(DISTINCT (source_number, external_id))::int FROM own) AS orders,
    (SELECT count(*)::int FROM subject_refund) AS refunds,
    (SELECT count(*)::int FROM subject_customer) AS "customerRows",
    (SELECT min(day)::text FROM own) AS "firstOrderOn", (SELECT max(day)::text FROM own) AS "lastOrderOn",
    (SELECT coalesce(array_agg(name ORDER BY name), '{}') FROM named WHERE name IS NOT NULL) AS names,
    (SELECT 'o' || source_number || ':' || external_id FROM subject_order
      ORDER BY is_current DESC, source_number, external_id LIMIT 1) AS "orderKey",
    (SELECT 'f' || import_seq || ':' || line_number FROM subject_customer ORDER BY import_seq, line_number LIMIT 1) AS "rowKey"`

async function countTests(client: pg.PoolClient, storeId: string, keys: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ tests: number }>(
    `SELECT count(DISTINCT test_id)::int AS tests FROM programme_test_member WHERE store_id = $1 AND (customer_key = ANY($2)
       OR customer_key IN (SELECT 'o' || source_number || ':' || external_id FROM subject_order))`,
    [storeId, keys],
  )
  return rows[0]?.tests ?? 0
}

async function findFiles(client: pg.PoolClient, storeId: string): Promise<KnownPerson['files']> {
  const { rows } = await client.query<KnownPerson['files'][number]>(
    `SELECT id, file_name AS name, created_at AS "uploadedAt" FROM import WHERE store_id = $1 AND file_erased_at IS NULL
       AND seq IN (SELECT import_seq FROM subject_order UNION SELECT import_seq FROM subject_refund
         UNION SELECT import_seq FROM subject_customer)
     ORDER BY created_at DESC`,
    [storeId],
  )
  return rows
}
