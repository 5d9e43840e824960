import { listValue } from '@duckdb/node-api'
import { toMinor } from '@/domain/money'
import type { FoundFact } from '@/server/services/orders/search-orders'
import type { Snapshot } from '../snapshot/snapshot'

/** A pair in the snapshot: ids and customers, no texts. */
export interface ListedPair {
  firstId: string
  secondId: string
  shared: 'both' | 'email' | 'phone'
  firstCustomer: number | null
  secondCustomer: number | null
}

export interface ListedCustomer {
  customer: number
  key: string
  orders: number
  revenueMinor: number
  firstDay: string
  lastDay: string
  /** The latest of the customer's orders. */
  facts: FoundFact[]
}

/** § Orders of a customer whose names, e-mails and phones are looked at. */
const MAX_LOOKED_AT = 100

/** How many customers are joined, pairs proposed and keys on too many ids. */
export async function countIdentities(snapshot: Snapshot) {
  return await snapshot.row<{ joined: number; proposed: number; proposedByBoth: number; crowded: number }>(`
    SELECT (SELECT CAST(count(*) AS INTEGER) FROM joined_customer) AS joined, CAST(count(*) AS INTEGER) AS proposed,
      CAST(count(*) FILTER (shared = 'both') AS INTEGER) AS "proposedByBoth",
      (SELECT CAST(count(*) AS INTEGER) FROM crowded_key) AS crowded FROM proposed_pair`)
}

/** Proposed pairs, those who share both e-mail and phone first. */
export async function listPairs(snapshot: Snapshot, limit: number, offset: number): Promise<ListedPair[]> {
  return await snapshot.rows<ListedPair>(`
    SELECT first_key AS "firstId", second_key AS "secondId", shared, first_customer AS "firstCustomer",
      second_customer AS "secondCustomer"
    FROM proposed_pair ORDER BY shared = 'both' DESC, shared, first_key, second_key LIMIT ${limit} OFFSET ${offset}`)
}

/** Customers of several ids or contacts, those with most orders first. */
export async function listJoined(snapshot: Snapshot, limit: number, offset: number): Promise<number[]> {
  const rows = await snapshot.rows<{ customer: number }>(`
    SELECT customer FROM joined_customer JOIN customer USING (customer)
    ORDER BY orders DESC, customer LIMIT ${limit} OFFSET ${offset}`)
  return rows.map(({ customer }) => customer)
}

/** Customers by number, with their money and their latest orders. */
export async function describeCustomers(
  snapshot: Snapshot,
  customers: readonly number[],
): Promise<Map<number, ListedCustomer>> {
  // DuckDB cannot tell the type of an empty list.
  if (customers.length === 0) return new Map()
  const wanted = { customers: listValue([...customers]) }
  const heads = await snapshot.rows<Omit<ListedCustomer, 'facts' | 'revenueMinor'> & { revenue: bigint }>(
    `SELECT c.customer, c.key, c.orders, CAST(c.first_day AS VARCHAR) AS "firstDay",
       CAST(c.last_day AS VARCHAR) AS "lastDay", sum(o.net_minor) AS revenue
     FROM customer c JOIN orders o USING (customer) WHERE c.customer IN (SELECT unnest($customers)) GROUP BY ALL`,
    wanted,
  )
  const orders = await snapshot.rows<FoundFact & { customer: number }>(
    `SELECT customer, source_number AS "sourceNumber", external_id AS "externalId", import_seq AS "importSeq" FROM orders
     WHERE customer IN (SELECT unnest($customers))
     QUALIFY row_number() OVER (PARTITION BY customer ORDER BY sort_at DESC) <= ${MAX_LOOKED_AT}
     ORDER BY customer, sort_at DESC`,
    wanted,
  )
  const factsOf = new Map<number, FoundFact[]>()
  for (const { customer, ...fact } of orders) factsOf.set(customer, [...(factsOf.get(customer) ?? []), fact])
  return new Map(
    heads.map(({ revenue, ...head }) => [
      head.customer,
      { ...head, revenueMinor: toMinor(revenue), facts: factsOf.get(head.customer) ?? [] },
    ]),
  )
}

/** Keys on too many source ids, each by an order that bears it. */
export async function listCrowdedKeys(snapshot: Snapshot) {
  return await snapshot.rows<FoundFact & { field: 'email' | 'phone'; orders: number; sourceIds: number }>(`
    SELECT k.field, k.orders, k.source_ids AS "sourceIds", k.source_number AS "sourceNumber",
      k.external_id AS "externalId", k.import_seq AS "importSeq"
    FROM crowded_key k ORDER BY orders DESC, source_number, external_id, field LIMIT 200`)
}
