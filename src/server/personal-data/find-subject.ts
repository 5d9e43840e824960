import type pg from 'pg'
import type { ContactTuple, Person } from '@/domain/personal-data/contact-tuple'
import { findPeople } from '@/domain/personal-data/find-people'
import { readPersonDecisions } from '@/server/analytics/snapshot/person-decisions'
import type { StoreContext } from '@/server/services/store/store-context'
import { collectTuples, IS_NEWEST } from './collect-tuples'
import { type ParsedQuery, type PersonSeed, parsePersonKey } from './person-seed'
import type { Subject } from './subject'

type Keys = Pick<ContactTuple, 'sourceId' | 'email' | 'phone'>
type PersonStore = Pick<StoreContext, 'id' | 'timeZone'>

/** Everything a store's rows know one person by, from a person's key; null where no row bears it. */
export async function findSubject(client: pg.PoolClient, store: PersonStore, key: string): Promise<Subject | null> {
  const seed = parsePersonKey(key)
  const keys = await findSeedKeys(client, store.id, seed)
  if (!keys) return null
  const decisions = await readPersonDecisions(client, store.id)
  const seeds = {
    emails: keys.email === null ? [] : [keys.email],
    phones: keys.phone === null ? [] : [keys.phone],
    sourceIds: keys.sourceId === null ? [] : [keys.sourceId],
  }
  const tuples = await collectTuples(client, store, { seeds, decisions })
  const [person] = findPeople(tuples, decisions, (tuple) => isSame(tuple, keys))
  return person ? buildSubject(person) : buildGuest(seed, keys)
}

/** The people who bear what was typed, each as a subject. */
export async function findSubjects(
  client: pg.PoolClient,
  store: PersonStore,
  { email, phone, customerId }: ParsedQuery,
): Promise<Subject[]> {
  const { rows } = await client.query<{ number: number }>('SELECT number FROM source WHERE store_id = $1', [store.id])
  const sourceIds = rows.map(({ number }) => `${number}:${customerId}`)
  const seeds = { emails: email === null ? [] : [email], phones: phone === null ? [] : [phone], sourceIds }
  const decisions = await readPersonDecisions(client, store.id)
  const tuples = await collectTuples(client, store, { seeds, decisions })
  const people = findPeople(
    tuples,
    decisions,
    (tuple) =>
      (email !== null && tuple.email === email) ||
      (phone !== null && tuple.phone === phone) ||
      (tuple.sourceId !== null && sourceIds.includes(tuple.sourceId)),
  )
  return people.map(buildSubject)
}

function buildSubject({ tuples, customerOf, emails, phones, sourceIds, shared }: Person): Subject {
  return {
    tuples: tuples.map(({ sourceId, email, phone }, at) => ({
      sourceId,
      email,
      phone,
      customer: customerOf[at] ?? null,
    })),
    guestOrders: [],
    emails,
    phones,
    sourceIds,
    shared,
    names: [],
  }
}

/** A guest is one order, or one row of a file: keys that link nothing are no one's own. */
function buildGuest(seed: PersonSeed, { email, phone }: Keys): Subject | null {
  if (seed.kind !== 'order') return null
  const shared = [email, phone].filter((key) => key !== null)
  return {
    tuples: [],
    guestOrders: [{ sourceNumber: seed.sourceNumber, externalId: seed.externalId }],
    emails: [],
    phones: [],
    sourceIds: [],
    shared,
    names: [],
  }
}

function isSame(a: Keys, b: Keys): boolean {
  return a.sourceId === b.sourceId && (b.sourceId !== null || (a.email === b.email && a.phone === b.phone))
}

async function findSeedKeys(client: pg.PoolClient, storeId: string, seed: PersonSeed): Promise<Keys | null> {
  if (seed.kind === 'id') return { sourceId: seed.sourceId, email: null, phone: null }
  const keys = `CASE WHEN f.customer_id IS NOT NULL THEN f.source_number || ':' || f.customer_id END AS "sourceId", f.email, f.phone`
  if (seed.kind === 'file') {
    const { rows } = await client.query<Keys>(
      `SELECT ${keys} FROM customer_fact f WHERE f.store_id = $1 AND f.import_seq = $2 AND f.line_number = $3`,
      [storeId, seed.importSeq, seed.lineNumber],
    )
    return rows[0] ?? null
  }
  const { rows } = await client.query<Keys>(
    `SELECT ${keys} FROM order_fact f JOIN import i ON i.store_id = f.store_id AND i.seq = f.import_seq
     WHERE f.store_id = $1 AND f.source_number = $2 AND f.external_id = $3
     ORDER BY (i.undone_at IS NULL AND ${IS_NEWEST}) DESC, f.import_seq DESC LIMIT 1`,
    [storeId, seed.sourceNumber, seed.externalId],
  )
  return rows[0] ?? null
}
