import type { CohortColumns } from './cohort-columns'
import type { CohortMoney, CohortTotals } from './cohort-report'
import { divideExact } from './divide-exact'
import { share } from './money'

/** Returns matched to no order: they are in no cell, and in every total. */
export interface UnmatchedRefunds {
  minor: number
  /** Taken off at the store's margin: no line of theirs is known. */
  marginBasisPoints: number
}

interface Sums {
  orders: number
  gross: number
  refund: number
  revenue: number
  margin: number
  marginRest: number
}

/** What all cells hold together, what stands in none of them, and how much of it has a known cost. */
export function computeCohortTotals(
  columns: CohortColumns,
  { minor, marginBasisPoints }: UnmatchedRefunds,
): { totals: CohortTotals; noCohort: CohortMoney | null; knownCostShare: number | null } {
  const none = {
    orders: 0,
    gross: 0,
    refund: minor,
    revenue: -minor,
    margin: 0,
    marginRest: -minor * marginBasisPoints,
  }
  const all = { ...none }
  let [customers, guests, goods, knownGoods] = [0, 0, 0, 0]
  for (let at = 0; at < columns.cohort.length; at++) {
    customers += columns.starts[at] ?? 0
    guests += columns.guests[at] ?? 0
    goods += columns.goods[at] ?? 0
    knownGoods += columns.knownGoods[at] ?? 0
    addEntry(all, columns, at)
    // An entry without a cohort compares as not a number: it is in no cell either.
    if (!((columns.offset[at] ?? Number.NaN) >= 0)) addEntry(none, columns, at)
  }
  const isNothing = [none.gross, none.refund, none.margin, none.marginRest].every((sum) => sum === 0)
  return {
    totals: { customers, guests, orders: all.orders, ...toMoney(all) },
    noCohort: isNothing ? null : toMoney(none),
    knownCostShare: share(knownGoods, goods),
  }
}

function addEntry(sums: Sums, columns: CohortColumns, at: number): void {
  sums.orders += columns.orders[at] ?? 0
  sums.gross += columns.gross[at] ?? 0
  sums.refund += columns.refund[at] ?? 0
  sums.revenue += columns.revenue[at] ?? 0
  sums.margin += columns.margin[at] ?? 0
  sums.marginRest += columns.marginRest[at] ?? 0
}

function toMoney({ gross, refund, revenue, margin, marginRest }: Sums): CohortMoney {
  const whole = (minor: number, rest = 0) => divideExact(minor, rest, 1) ?? 0
  return {
    grossMinor: whole(gross),
    refundMinor: whole(refund),
    revenueMinor: whole(revenue),
    marginMinor: whole(margin, marginRest),
  }
}
