import { normalTwoSided } from './distributions'
import { wilson } from './wilson'

/** Events of a number of trials. */
export interface Rate {
  events: number
  trials: number
}

/** A difference, its 95 % interval, and the two-sided p-value of no difference. */
export interface Difference {
  value: number
  low: number
  high: number
  pValue: number
}

/**
 * The difference of two independent rates, `a` − `b`, with Newcombe's 95 % interval (Newcombe 1998, Statistics in Medicine
 * 17:873, method 10: square-and-add of Wilson's bounds) and the p-value of the pooled score test. Null without trials on
 * either side. Example: 56 of 70 − 48 of 80 = 0.2, 0.0524 to 0.3339.
 */
export function compareRates(a: Rate, b: Rate): Difference | null {
  const [ofA, ofB] = [wilson(a.events, a.trials), wilson(b.events, b.trials)]
  if (ofA === null || ofB === null) return null
  const [rateA, rateB] = [a.events / a.trials, b.events / b.trials]
  const value = rateA - rateB
  const pooled = (a.events + b.events) / (a.trials + b.trials)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.trials + 1 / b.trials))
  return {
    value,
    low: value - Math.hypot(rateA - ofA.low, ofB.high - rateB),
    high: value + Math.hypot(ofA.high - rateA, rateB - ofB.low),
    pValue: error === 0 ? 1 : normalTwoSided(value / error),
  }
}
