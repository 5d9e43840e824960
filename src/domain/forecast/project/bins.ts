import { bucketIndexOf } from '@/domain/time/bucket'
import { fromEpochDay } from '@/domain/time/local-date'
import { expectedValue } from '../fits/fit-value'
import type { FittedModel } from '../fits/fitted-model'
import type { GammaGammaParameters } from '../gamma-gamma/parameters'
import type { Histories } from '../histories/histories'
import { DAYS_PER_WEEK } from '../weeks'

/** § Repeat days told apart one by one up to here, then in classes a quarter wide. */
const EXACT_REPEATS = 12
const REPEATS_GROWTH = Math.log(1.25)
/** § Classes of t_x ÷ T: how far into a customer's life the last order was. */
const RECENCY_BOUNDS = [0.25, 0.5, 0.7, 0.85, 0.95]

/**
 * Customers of one cohort month with like repeat days and recency: what totals and their ranges are computed over. P(alive) and
 * value are summed customer by customer; only what follows given alive, which is smooth, is taken at the bin's mean age.
 */
export interface Bin {
  /** Month index of the cohort. */
  cohort: number
  customers: number
  /** Plain means: P(alive) under drawn parameters is compared here. */
  repeats: number
  recencyWeeks: number
  ageWeeks: number
  /** Σ P(alive), and means weighted by it: the future is computed here. */
  alive: number
  aliveRepeats: number
  aliveAgeWeeks: number
  /** Σ P(alive) × expected value; Σ P(alive) × x × mean value, in which it is linear. */
  aliveValue: number
  aliveTotal: number
  /** Σ P², Σ P × value², Σ P² × value²: for the process variance. */
  aliveSquared: number
  aliveValueSquared: number
  aliveSquaredValueSquared: number
}

/** P(alive) and expected value of each customer, in the order of the histories. */
export interface Scored {
  pAlive: Float64Array
  valueMinor: Float64Array
}

export function scoreHistories(histories: Histories, model: FittedModel, value: GammaGammaParameters): Scored {
  const pAlive = new Float64Array(histories.customers)
  const valueMinor = new Float64Array(histories.customers)
  for (let i = 0; i < histories.customers; i++) {
    const x = histories.repeatDays[i] ?? 0
    const recency = (histories.recencyDays[i] ?? 0) / DAYS_PER_WEEK
    pAlive[i] = model.pAlive(x, recency, (histories.ageDays[i] ?? 0) / DAYS_PER_WEEK)
    valueMinor[i] = expectedValue(value, x, histories.meanValueMinor[i] ?? 0)
  }
  return { pAlive, valueMinor }
}

export function buildBins(histories: Histories, { pAlive, valueMinor }: Scored): Bin[] {
  const bins = new Map<number, Bin>()
  const cohortOf = buildMonthLookup()
  for (let i = 0; i < histories.customers; i++) {
    const x = histories.repeatDays[i] ?? 0
    const recency = histories.recencyDays[i] ?? 0
    const age = histories.ageDays[i] ?? 0
    const cohort = cohortOf(histories.firstDays[i] ?? 0)
    const key = (cohort * 256 + classOfRepeats(x)) * 8 + (x === 0 ? 0 : classOfRecency(recency / age))
    let bin = bins.get(key)
    if (bin === undefined) {
      bin = emptyBin(cohort)
      bins.set(key, bin)
    }
    const p = pAlive[i] ?? 0
    const value = valueMinor[i] ?? 0
    bin.customers++
    bin.repeats += x
    bin.recencyWeeks += recency / DAYS_PER_WEEK
    bin.ageWeeks += age / DAYS_PER_WEEK
    bin.alive += p
    bin.aliveRepeats += p * x
    bin.aliveAgeWeeks += (p * age) / DAYS_PER_WEEK
    bin.aliveValue += p * value
    bin.aliveTotal += p * x * Math.max(0, histories.meanValueMinor[i] ?? 0)
    bin.aliveSquared += p * p
    bin.aliveValueSquared += p * value * value
    bin.aliveSquaredValueSquared += p * p * value * value
  }
  return [...bins.values()].map(toMeans)
}

/** Month index (year × 12 + month − 1) of a day number; a calendar look-up a day, not a customer. */
export function buildMonthLookup(): (day: number) => number {
  const known = new Map<number, number>()
  return (day) => {
    const before = known.get(day)
    if (before !== undefined) return before
    const month = bucketIndexOf(fromEpochDay(day), 'month')
    known.set(day, month)
    return month
  }
}

function classOfRepeats(x: number): number {
  return x <= EXACT_REPEATS ? x : EXACT_REPEATS + 1 + Math.floor(Math.log(x / (EXACT_REPEATS + 1)) / REPEATS_GROWTH)
}

function classOfRecency(share: number): number {
  let at = 0
  while (at < RECENCY_BOUNDS.length && share >= (RECENCY_BOUNDS[at] ?? 1)) at++
  return at
}

function emptyBin(cohort: number): Bin {
  return {
    cohort,
    customers: 0,
    repeats: 0,
    recencyWeeks: 0,
    ageWeeks: 0,
    alive: 0,
    aliveRepeats: 0,
    aliveAgeWeeks: 0,
    aliveValue: 0,
    aliveTotal: 0,
    aliveSquared: 0,
    aliveValueSquared: 0,
    aliveSquaredValueSquared: 0,
  }
}

function toMeans(bin: Bin): Bin {
  const { customers, alive } = bin
  const repeats = bin.repeats / customers
  const ageWeeks = bin.ageWeeks / customers
  return {
    ...bin,
    repeats,
    ageWeeks,
    recencyWeeks: Math.min(bin.recencyWeeks / customers, ageWeeks),
    aliveRepeats: alive > 0 ? bin.aliveRepeats / alive : repeats,
    aliveAgeWeeks: alive > 0 ? bin.aliveAgeWeeks / alive : ageWeeks,
  }
}
