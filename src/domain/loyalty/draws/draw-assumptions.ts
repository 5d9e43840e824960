import { limitsOf } from '../assumptions'
import { ASSUMPTION_KEYS, type AssumptionKey, type AssumptionRange, type Scenario } from '../scenario'
import { keyedUniform } from './keyed-random'
import { buildPert, buildUniform, type Quantile } from './pert'

/** Values of all assumptions in the order of `ASSUMPTION_KEYS`. */
export type AssumptionValues = Float64Array

/** Place of a key in `AssumptionValues`. */
export function placeOf(key: AssumptionKey): number {
  return ASSUMPTION_KEYS.indexOf(key)
}

/**
 * A function that draws the assumptions of a run: the same seed and run give the same values, whatever else is drawn. Linked keys
 * share a percentile.
 */
export function buildAssumptionDraw(scenario: Scenario, seed: number): (run: number) => AssumptionValues {
  const quantiles = ASSUMPTION_KEYS.map((key) => buildQuantile(scenario.assumptions[key]))
  const sources = ASSUMPTION_KEYS.map((key) => scenario.links.find((keys) => keys.includes(key))?.[0] ?? key).map(
    placeOf,
  )
  return (run) =>
    Float64Array.from(ASSUMPTION_KEYS, (key, i) => {
      const quantile = quantiles[i]
      return quantile === undefined ? 0 : clamp(key, quantile(keyedUniform(seed, run, sources[i] ?? i)))
    })
}

/** Every assumption at its likely value: the mode, or the middle of a range without one. */
export function likelyValues({ assumptions }: Pick<Scenario, 'assumptions'>): AssumptionValues {
  return Float64Array.from(ASSUMPTION_KEYS, (key) => likelyOf(assumptions[key]))
}

function likelyOf(range: AssumptionRange | undefined): number {
  return range === undefined ? 0 : (range.likely ?? (range.low + range.high) / 2)
}

function buildQuantile(range: AssumptionRange | undefined): Quantile {
  if (range === undefined) return () => 0
  const { low, likely, high } = range
  return likely === null ? buildUniform(low, high) : buildPert(low, likely, high)
}

/** A PERT reaches a little beyond its 5th and 95th percentile; a share does not reach beyond 0 and 1. */
function clamp(key: AssumptionKey, value: number): number {
  const { min, max } = limitsOf(key)
  return Math.min(max, Math.max(min, value))
}
