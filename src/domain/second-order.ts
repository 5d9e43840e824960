import { share } from './money'
import type { NthConversionStat } from './nth-conversion'
import { kaplanMeier, type SurvivalPoint, survivalAt, survivalMedian } from './stats/kaplan-meier'
import { wilson } from './stats/wilson'

/** METRICS "second order within d". */
export const SECOND_ORDER_DAYS = [30, 60, 90, 180, 365] as const

/** § The curve is drawn while this many are at risk (METRICS "second-order curve"). */
const MIN_AT_RISK = 10
/** § The curve is told at no more points than this: a day is a pixel or less by then. */
const MAX_POINTS = 400

/** Share of customers with a second order by a day since the first, 1 − S(t), with its 95 % band. */
export interface SecondOrderPoint {
  days: number
  share: number
  /** Null once everybody has come back. */
  low: number | null
  high: number | null
  atRisk: number
}

export interface SecondOrderWithin {
  days: number
  /** All customers, and those of them with a second order that soon. */
  customers: number
  converted: number
  share: number | null
  /** The same among customers whose first order is at least that long ago: the headline, with its Wilson interval. */
  eligibleCustomers: number
  eligibleConverted: number
  eligibleShare: number | null
  low: number | null
  high: number | null
  /** Kaplan–Meier at that day; null where fewer than 10 are at risk. */
  kaplanMeierShare: number | null
}

export interface SecondOrder {
  /** Identified customers, of whom the curve speaks; guests are in the shares within d alone. */
  identified: number
  guests: number
  curve: SecondOrderPoint[]
  /** First day by which half have come back; null: not reached. */
  medianDays: number | null
  within: SecondOrderWithin[]
}

/** Counts for one d, as the report's SQL returns them. */
export type SecondOrderStat = Pick<
  SecondOrderWithin,
  'days' | 'customers' | 'converted' | 'eligibleCustomers' | 'eligibleConverted'
>

/**
 * When customers come back for the first time: the Kaplan–Meier curve of identified customers from their waits (rows of
 * n = 1), and the shares within d of all of them (METRICS "second-order curve", "second order within d").
 */
export function computeSecondOrder(
  waits: readonly NthConversionStat[],
  within: readonly SecondOrderStat[],
): SecondOrder {
  const guests = waits.reduce((sum, wait) => sum + (wait.guests ?? 0), 0)
  const identified = waits.map((wait) => ({ ...wait, censored: wait.censored - (wait.guests ?? 0) }))
  const survival = kaplanMeier(identified)
  const drawn = survival.filter((point) => point.atRisk >= MIN_AT_RISK)
  return {
    identified: identified.reduce((sum, wait) => sum + wait.events + wait.censored, 0),
    guests,
    curve: thin(drawn, MAX_POINTS).map(toPoint),
    medianDays: survivalMedian(survival, MIN_AT_RISK),
    within: within.map((stat) => toWithin(stat, survival)),
  }
}

function toPoint({ days, survival, low, high, atRisk }: SurvivalPoint): SecondOrderPoint {
  return {
    days,
    share: 1 - survival,
    low: high === null ? null : 1 - high,
    high: low === null ? null : 1 - low,
    atRisk,
  }
}

function toWithin(stat: SecondOrderStat, curve: readonly SurvivalPoint[]): SecondOrderWithin {
  const survival = survivalAt(curve, stat.days, MIN_AT_RISK)
  const bounds = wilson(stat.eligibleConverted, stat.eligibleCustomers)
  return {
    ...stat,
    share: share(stat.converted, stat.customers),
    eligibleShare: share(stat.eligibleConverted, stat.eligibleCustomers),
    low: bounds?.low ?? null,
    high: bounds?.high ?? null,
    kaplanMeierShare: survival === null ? null : 1 - survival,
  }
}

/** At most `most` of them, evenly, the last one always. */
function thin<T>(items: readonly T[], most: number): T[] {
  const step = Math.ceil(items.length / most)
  return items.filter((_, at) => at % step === 0 || at === items.length - 1)
}
