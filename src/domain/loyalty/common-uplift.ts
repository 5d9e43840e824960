import { type AssumptionValues, likelyValues, placeOf } from './draws/draw-assumptions'
import { BUYER_GROUPS, EFFECTS, type Scenario } from './scenario'

/** § A growth above it is no answer. */
const HIGHEST_UPLIFT = 10
const FIRST_STEP = 0.1
const STEPS = 30

/** Likely shares and answers, and one growth of all orders' values as the only effect; nobody comes for a win-back or as a friend. */
export function commonUplift(scenario: Scenario, uplift: number): AssumptionValues {
  const values = likelyValues(scenario)
  for (const group of BUYER_GROUPS)
    for (const effect of EFFECTS) values[placeOf(`effect.${effect}.${group}`)] = effect === 'basket' ? uplift : 0
  values[placeOf('response.winBack')] = 0
  values[placeOf('response.referral')] = 0
  return values
}

/**
 * The least uplift ≥ `lowest` at which a growing function is at or above 0, by a bracketed secant (Illinois: nearly straight in the
 * uplift, so that a few steps do what bisection needs thirty for); null where even the highest is below.
 */
export function findUplift(excess: (uplift: number) => number, lowest: number): number | null {
  let low = { at: lowest, value: excess(lowest) }
  if (low.value >= 0) return lowest
  let step = FIRST_STEP
  let high = { at: lowest + step, value: excess(lowest + step) }
  while (high.value < 0) {
    if (high.at >= HIGHEST_UPLIFT) return null
    low = high
    step *= 2
    high = { at: lowest + step, value: excess(lowest + step) }
  }
  let [lowWeight, highWeight] = [low.value, high.value]
  for (let taken = 0; taken < STEPS && high.at - low.at > 1e-9 && high.value > 0; taken++) {
    const at = (low.at * highWeight - high.at * lowWeight) / (highWeight - lowWeight)
    const middle = { at, value: excess(at) }
    if (middle.value < 0) {
      low = middle
      lowWeight = middle.value
      highWeight /= 2
    } else {
      high = middle
      highWeight = middle.value
      lowWeight /= 2
    }
  }
  return high.at
}
