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

const NONE: Omit<Behaviour, 'leaving' | 'timing' | 'pAlive' | 'valueMinor' | 'marginShare'> = {
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

/** P(alive) is computed for customers `from` … `to − 1` alone: a shard asks for no others. */
export function buildBehaviour(
  population: LoyaltyPopulation,
  number: number,
  range: { from: number; to: number },
): Behaviour {
  const { baseline, customers, meanValueMinor } = population
  if (baseline.kind === 'model')
    return fromModel(population, baseline.draws[number] ?? baseline.model, {
      ...range,
      marginShare: baseline.marginShare,
    })
  const common = {
    ...NONE,
    pAlive: new Float64Array(customers).fill(1),
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
  for (const [i, orders] of baseline.ordersByAgeMonth.entries())
    cumulativeOrders[i + 1] = (cumulativeOrders[i] ?? 0) + orders
  return { ...common, leaving: 'never', timing: 'curve', cumulativeOrders }
}

function fromModel(
  { customers, repeatDays, recencyDays, ageDays, meanValueMinor }: LoyaltyPopulation,
  { name, parameters, value }: BaselineModel,
  { from, to, marginShare }: { from: number; to: number; marginShare: number },
): Behaviour {
  const model = restoreModel(name, parameters)
  const { r = 1, alpha = 1, a = 1, b = 1, s = 1, beta = 1 } = parameters
  const pAlive = new Float64Array(customers)
  const valueMinor = new Float64Array(customers)
  for (let i = 0; i < customers; i++) {
    const x = repeatDays[i] ?? 0
    if (i >= from && i < to)
      pAlive[i] = model.pAlive(x, (recencyDays[i] ?? 0) / DAYS_PER_WEEK, (ageDays[i] ?? 0) / DAYS_PER_WEEK)
    valueMinor[i] = expectedValue(value, x, meanValueMinor[i] ?? 0)
  }
  return {
    ...NONE,
    leaving: name === 'paretoNbd' ? 'lifetime' : 'coin',
    timing: 'gamma',
    pAlive,
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
