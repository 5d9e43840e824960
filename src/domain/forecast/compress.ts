import { assertHistory, type PurchaseHistory } from './purchase-history'

/** Unique histories in columns, sorted, with the number of customers of each: what a likelihood runs over. */
export interface CompressedHistories {
  repeatDays: Float64Array
  recencyWeeks: Float64Array
  ageWeeks: Float64Array
  weights: Float64Array
  /** Customers with more than i repeat days, for i = 0 … the highest count − 1: Σ over customers of Σ over i < x in one row each. */
  moreThan: Float64Array
  customers: number
  repeats: number
  meanAgeWeeks: number
}

/**
 * Customers with the same repeat days, recency and age have the same likelihood: one row with a weight stands for them.
 * The result doesn't depend on the order of the customers. Throws RangeError for an impossible history.
 */
export function compress(customers: Iterable<PurchaseHistory>): CompressedHistories {
  const byAge = new Map<number, Map<number, Map<number, number>>>()
  for (const customer of customers) {
    assertHistory(customer)
    const byRecency = getOrAdd(byAge, customer.ageWeeks, () => new Map<number, Map<number, number>>())
    const byRepeats = getOrAdd(byRecency, customer.recencyWeeks, () => new Map<number, number>())
    byRepeats.set(customer.repeatDays, (byRepeats.get(customer.repeatDays) ?? 0) + 1)
  }
  const rows: [age: number, recency: number, repeats: number, weight: number][] = []
  for (const [age, byRecency] of ascending(byAge)) {
    for (const [recency, byRepeats] of ascending(byRecency)) {
      for (const [repeats, weight] of ascending(byRepeats)) rows.push([age, recency, repeats, weight])
    }
  }
  const column = (at: 0 | 1 | 2 | 3) => Float64Array.from(rows, (row) => row[at])
  const weighted = (at: 0 | 2) => rows.reduce((sum, row) => sum + row[at] * row[3], 0)
  const count = rows.reduce((sum, row) => sum + row[3], 0)
  return {
    ageWeeks: column(0),
    recencyWeeks: column(1),
    repeatDays: column(2),
    weights: column(3),
    moreThan: countMoreThan(column(2), column(3)),
    customers: count,
    repeats: weighted(2),
    meanAgeWeeks: count === 0 ? 0 : weighted(0) / count,
  }
}

/** Customers with more than i repeat days, for i = 0 … the highest count − 1. */
export function countMoreThan(repeatDays: Float64Array, weights: Float64Array): Float64Array {
  const highest = repeatDays.reduce((high, repeats) => Math.max(high, repeats), 0)
  const counts = new Float64Array(highest)
  for (let row = 0; row < weights.length; row++) {
    const repeats = repeatDays[row] ?? 0
    if (repeats > 0) counts[repeats - 1] = (counts[repeats - 1] ?? 0) + (weights[row] ?? 0)
  }
  for (let i = highest - 2; i >= 0; i--) counts[i] = (counts[i] ?? 0) + (counts[i + 1] ?? 0)
  return counts
}

function getOrAdd<T>(map: Map<number, T>, key: number, create: () => T): T {
  const known = map.get(key)
  if (known !== undefined) return known
  const created = create()
  map.set(key, created)
  return created
}

function ascending<T>(map: Map<number, T>): [number, T][] {
  return [...map].sort(([a], [b]) => a - b)
}
