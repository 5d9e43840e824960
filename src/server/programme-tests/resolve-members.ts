import type { Snapshot } from '@/server/analytics/snapshot/snapshot'
import { literal } from '@/server/duckdb/duckdb'

/** A member as it was drawn. */
export interface StoredMember {
  key: string
  isTreated: boolean
  preMinor: number
}

export interface ResolvedMembers {
  members: { key: string; isTreated: boolean; preMinor: number }[]
  mergedWithin: number
  mergedAcross: number
  missing: number
}

/** The keys that customers of a snapshot bear. */
export async function readKnownKeys(snapshot: Snapshot): Promise<Set<string>> {
  const rows = await snapshot.rows<{ key: string }>('SELECT key FROM customer WHERE NOT is_guest')
  return new Set(rows.map(({ key }) => key))
}

/** What customers of these orders are called today. Keys without an order that counts are not in the answer. */
export async function findPresentKeys(
  snapshot: Snapshot,
  ordersOf: ReadonlyMap<string, { sourceNumber: number; externalId: string }>,
): Promise<Map<string, string>> {
  if (ordersOf.size === 0) return new Map()
  const values = [...ordersOf].map(
    ([key, order]) => `(${literal(key)}, ${Math.trunc(order.sourceNumber)}, ${literal(order.externalId)})`,
  )
  const rows = await snapshot.rows<{ asked: string; key: string }>(`
    SELECT asked.key AS asked, c.key FROM (VALUES ${values.join(', ')}) AS asked(key, source, id)
    JOIN orders o ON o.source_number = asked.source AND o.external_id = asked.id
    JOIN customer c USING (customer) WHERE NOT c.is_guest`)
  return new Map(rows.map(({ asked, key }) => [asked, key]))
}

/**
 * Members by the customers they are today. Those who became one customer count once where they were of one group, and are
 * left out where they were of both: nobody can say any more what was done to that customer. Who is gone stays, with 0.
 */
export function resolveMembers(
  stored: readonly StoredMember[],
  known: ReadonlySet<string>,
  present: ReadonlyMap<string, string>,
): ResolvedMembers {
  const byKey = new Map<string, StoredMember[]>()
  let missing = 0
  for (const member of stored) {
    const key = known.has(member.key) ? member.key : (present.get(member.key) ?? member.key)
    if (!known.has(key)) missing++
    const same = byKey.get(key)
    if (same) same.push(member)
    else byKey.set(key, [member])
  }
  let [mergedWithin, mergedAcross] = [0, 0]
  const members = [...byKey].flatMap(([key, same]) => {
    const isTreated = same.some((one) => one.isTreated)
    if (same.some((one) => one.isTreated !== isTreated)) {
      mergedAcross += same.length
      return []
    }
    mergedWithin += same.length - 1
    return [{ key, isTreated, preMinor: same.reduce((sum, { preMinor }) => sum + preMinor, 0) }]
  })
  return { members, mergedWithin, mergedAcross, missing }
}
