import { expectedValue } from '@/domain/forecast/fits/fit-value'
import { restoreModel } from '@/domain/forecast/fits/fitted-model'
import { DAYS_PER_WEEK } from '@/domain/forecast/weeks'
import type { BaselineModel } from '../baseline'
import { DAYS_PER_MONTH, type LoyaltyPopulation } from '../population'

/** How customers leave: at a coin after each order (BG/NBD, MBG/NBD), after a lifetime (Pareto/NBD, calculator), or not (curve). */
export type Leaving = 'coin' | 'lifetime' | 'never'
/** How the next order is drawn: from the rate's own distribution given the past, at a given rate, or along the curve. */
export type Timing = 'gamma' | 'constant' | 'curve'

/** The baseline of one set of parameters, ready to be drawn from. Times in days. */
export interface Behaviour {
  leaving: Leaving
  timing: Timing
  /** Chance that the customer is still there. */
  pAlive: Float64Array
  /** Chance that the next order comes later than `SILENT_SLACK` times the horizon, whatever else happens; 0 where it is not known. */
  pSilent: Float64Array
  /** Expected net value of an order. */
  valueMinor: Float64Array
  marginShare: number
  /** λ ~ Gamma(r + x, α + T): r and α. */
  r: number
  alphaDays: number
  /** p ~ Beta(a, b + x + coins). */
  a: number
  b: number
  /** μ ~ Gamma(s, β + T), or leaving at a given rate where s is infinite: β is the mean lifetime then. */
  s: number
  betaDays: number
  /** Orders a day at a given rate. */
  ratePerDay: number
  /** Expected orders since the first order by whole months of age; straight between them, and on with the last month's slope. */
  cumulativeOrders: Float64Array
}

/** A shorter time to return than by this factor brings an order of beyond the slack into the horizon. */
export const SILENT_SLACK = 1.25

const NONE: Omit<Behaviour, 'leaving' | 'timing' | 'pAlive' | 'pSilent' | 'valueMinor' | 'marginShare'> = {
  r: 1,
  alphaDays: 1,
  a: 1,
  b: 1,
  s: 1,
  betaDays: 1,
  ratePerDay: 0,
  cumulativeOrders: new Float64Array(2),
}

/** The behaviours that runs take in turns: run r uses number r mod their number. */
export function countBehaviours({ baseline }: LoyaltyPopulation): number {
  return baseline.kind === 'model' ? Math.max(1, baseline.draws.length) : 1
}

/** What a shard needs: chances of customers `from` … `to − 1` within a horizon. */
interface BehaviourRange {
  from: number
  to: number
  endDay: number
}

/** Values are everybody's, because a friend spends the mean of all; chances are computed for the range alone. */
export function buildBehaviour(population: LoyaltyPopulation, number: number, range: BehaviourRange): Behaviour {
  const { baseline, customers, meanValueMinor } = population
  if (baseline.kind === 'model') {
    const { model, draws, marginShare } = baseline
    return fromModel(population, draws[number] ?? model, { ...range, marginShare })
  }
  const common = {
    ...NONE,
    pAlive: new Float64Array(customers).fill(1),
    pSilent: new Float64Array(customers),
    valueMinor: meanValueMinor,
    marginShare: baseline.marginShare,
  }
  if (baseline.kind === 'calculator') {
    const rates = {
      ratePerDay: baseline.ordersPerMonth / DAYS_PER_MONTH,
      betaDays: baseline.lifetimeMonths * DAYS_PER_MONTH,
    }
    return { ...common, leaving: 'lifetime', timing: 'constant', s: Number.POSITIVE_INFINITY, ...rates }
  }
  const cumulativeOrders = new Float64Array(baseline.ordersByAgeMonth.length + 1)
  for (const [i, orders] of baseline.ordersByAgeMonth.entries()) {
    cumulativeOrders[i + 1] = (cumulativeOrders[i] ?? 0) + orders
  }
  return { ...common, leaving: 'never', timing: 'curve', cumulativeOrders }
}

function fromModel(
  { customers, repeatDays, recencyDays, ageDays, meanValueMinor }: LoyaltyPopulation,
  { name, parameters, value }: BaselineModel,
  { from, to, endDay, marginShare }: BehaviourRange & { marginShare: number },
): Behaviour {
  const model = restoreModel(name, parameters)
  const { r = 1, alpha = 1, a = 1, b = 1, s = 1, beta = 1 } = parameters
  const pAlive = new Float64Array(customers)
  const pSilent = new Float64Array(customers)
  const valueMinor = new Float64Array(customers)
  const longWeeks = (endDay * SILENT_SLACK) / DAYS_PER_WEEK
  for (let i = 0; i < customers; i++) {
    const x = repeatDays[i] ?? 0
    const age = (ageDays[i] ?? 0) / DAYS_PER_WEEK
    if (i >= from && i < to) {
      pAlive[i] = model.pAlive(x, (recencyDays[i] ?? 0) / DAYS_PER_WEEK, age)
      pSilent[i] = (1 + longWeeks / (alpha + age)) ** -(r + x)
    }
    valueMinor[i] = expectedValue(value, x, meanValueMinor[i] ?? 0)
  }
  return {
    ...NONE,
    leaving: name === 'paretoNbd' ? 'lifetime' : 'coin',
    timing: 'gamma',
    pAlive,
    pSilent,
    valueMinor,
    marginShare,
    r,
    alphaDays: alpha * DAYS_PER_WEEK,
    a,
    // The MBG/NBD has one coin more behind it: the one at the start.
    b: name === 'mbgNbd' ? b + 1 : b,
    s,
    betaDays: beta * DAYS_PER_WEEK,
  }
}
