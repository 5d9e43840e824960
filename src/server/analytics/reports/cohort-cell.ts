import { finalOnOf } from '@/domain/cohort-cell-state'
import { MEASURE_COLUMNS } from '@/domain/cohort-columns'
import type { CohortCell } from '@/domain/cohort-drill'
import { perAcquired, toMeanSample } from '@/domain/cohort-moments'
import { averageUnitOf, isRate, settleSwitches } from '@/domain/cohort-switches'
import { divideHalfAway, marginMinorFromE4, ratioMinor, share, toMinor } from '@/domain/money'
import type { Interval } from '@/domain/stats/interval'
import { meanInterval } from '@/domain/stats/mean-interval'
import { wilson } from '@/domain/stats/wilson'
import { fromEpochDay } from '@/domain/time/local-date'
import type { Snapshot } from '../snapshot/snapshot'
import { type CellPlace, type FoundCell, findCell } from './cohort-cell-rows'
import { cellMomentsSql } from './cohort-moments-sql'
import type { CohortQuery } from './cohort-query'

interface CellSums {
  contributors: number
  customers: number
  orders: number
  grossMinor: bigint
  refundMinor: bigint
  revenueMinor: bigint
  marginE4: bigint
  /** What the measure divides, in 1 ÷ scale of its unit, and by what; with their squares and product per customer. */
  y: bigint
  scale: number
  x: bigint
  yy: number
  xy: number
  xx: number
}

/** One cell of the cohort report with what stands behind it and its interval; null where there is no such cell. */
export async function cohortCell(snapshot: Snapshot, asked: CohortQuery, place: CellPlace): Promise<CohortCell | null> {
  const query = settleSwitches(asked)
  const found = await findCell(snapshot, query, place)
  if (!found) return null
  const sums = await snapshot.row<CellSums>(cellMomentsSql(query, `${found.ofRow} AND ${found.ofCell}`))
  const { measure, form } = query
  const divisor = MEASURE_COLUMNS[measure].divisor ? toMinor(sums.x) : found.customers
  const top = sums.y
  const numerator = toMinor(divideHalfAway(top, BigInt(sums.scale)))
  const rate =
    averageUnitOf(measure) === 'money'
      ? ratioMinor(top, BigInt(divisor) * BigInt(sums.scale))
      : share(numerator, divisor)
  return {
    row: found.row,
    offset: place.offset,
    value: form === 'absolute' ? numerator : rate,
    numerator,
    divisor,
    rate,
    isFinal: found.isFinal,
    finalOn: describeFinality(found, query, snapshot.meta.asOf, place.offset),
    customers: sums.customers,
    orders: sums.orders,
    grossMinor: toMinor(sums.grossMinor),
    refundMinor: toMinor(sums.refundMinor),
    revenueMinor: toMinor(sums.revenueMinor),
    marginMinor: marginMinorFromE4(sums.marginE4),
    ...findInterval(sums, found, query),
  }
}

function findInterval(
  sums: CellSums,
  { customers }: FoundCell,
  { measure }: CohortQuery,
): Pick<CohortCell, 'interval' | 'method'> {
  if (isRate(measure)) return { interval: wilson(Number(sums.y), customers), method: 'wilson' }
  const y = Number(sums.y) / sums.scale
  const moments = MEASURE_COLUMNS[measure].divisor
    ? { ...sums, customers: sums.contributors, y, x: Number(sums.x) }
    : perAcquired({ y, yy: sums.yy }, customers)
  const sample = toMeanSample(moments)
  const found = sample && meanInterval(sample)
  if (!found) return { interval: null, method: null }
  return { interval: averageUnitOf(measure) === 'money' ? roundBounds(found) : found, method: 'perCustomer' }
}

function roundBounds({ low, high }: Interval): Interval {
  return { low: Math.round(low), high: Math.round(high) }
}

function describeFinality({ cohorts, row }: FoundCell, query: CohortQuery, asOf: string, offset: number): string {
  const [only] = cohorts
  if (row.kind !== 'cohort' || !only) return asOf
  const cohort = { firstDay: only.span.firstDay, youngestDay: fromEpochDay(only.span.youngest) }
  return finalOnOf(query, cohort, asOf, offset) ?? asOf
}
