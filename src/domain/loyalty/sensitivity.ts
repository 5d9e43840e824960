import { roundMinor } from '@/domain/money'
import { type AssumptionValues, likelyValues, placeOf } from './draws/draw-assumptions'
import { computeMeanOutcome } from './mean-outcome'
import type { LoyaltyPopulation } from './population'
import { samplePopulation } from './sample-population'
import { ASSUMPTION_KEYS, type AssumptionKey, type Scenario } from './scenario'
import type { Sensitivity, SensitivityBar } from './simulation-result'

/** § Of customers and runs behind each end of a bar; the same random numbers in all of them. */
const SAMPLE = 5000
const RUNS = 8

/**
 * Which assumptions the incremental margin hangs on: each at its low and its high end in turn (linked ones together, under the first
 * key of the list), the others at their likely values. Assumptions without a range, or of programmes that are not there, have no bar.
 */
export function computeSensitivity(
  population: LoyaltyPopulation,
  scenario: Scenario,
  { seed }: { seed: number },
): Sensitivity {
  const sample = samplePopulation(population, SAMPLE)
  const outcome = (values: AssumptionValues) => {
    const { incrementalMinor } = computeMeanOutcome(sample, scenario, { seed, runs: RUNS, values })
    return roundMinor(incrementalMinor) ?? 0
  }
  const likely = likelyValues(scenario)
  const bars = ASSUMPTION_KEYS.flatMap((key): SensitivityBar[] => {
    const linked = scenario.links.find((keys) => keys.includes(key)) ?? [key]
    const range = scenario.assumptions[key]
    const moved = linked.filter((one) => isMoved(scenario, one))
    if (linked[0] !== key || moved.length === 0) return []
    const [low, high] = [range?.low ?? 0, range?.high ?? 0]
    const atLowMinor = outcome(moveTo(scenario, likely, { keys: moved, end: 'low' }))
    return [
      { key, low, high, atLowMinor, atHighMinor: outcome(moveTo(scenario, likely, { keys: moved, end: 'high' })) },
    ]
  })
  const width = ({ atLowMinor, atHighMinor }: SensitivityBar) => Math.abs(atHighMinor - atLowMinor)
  return {
    likelyMinor: outcome(likely),
    bars: bars.filter((bar) => width(bar) > 0).sort((a, b) => width(b) - width(a)),
  }
}

function isMoved({ assumptions }: Scenario, key: AssumptionKey): boolean {
  const range = assumptions[key]
  return range !== undefined && range.high > range.low
}

function moveTo(
  { assumptions }: Scenario,
  values: AssumptionValues,
  { keys, end }: { keys: readonly AssumptionKey[]; end: 'low' | 'high' },
): AssumptionValues {
  const moved = values.slice()
  for (const key of keys) moved[placeOf(key)] = assumptions[key]?.[end] ?? 0
  return moved
}
