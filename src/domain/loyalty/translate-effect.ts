import { normalQuantile } from '@/domain/stats/distributions'
import { limitsOf, OWN_TEST } from './assumptions'
import { commonUplift, findUplift } from './common-uplift'
import { computeMeanOutcome } from './mean-outcome'
import { DAYS_PER_MONTH, type LoyaltyPopulation } from './population'
import { samplePopulation } from './sample-population'
import { type AssumptionKey, type AssumptionRange, BUYER_GROUPS, EFFECTS, type Scenario } from './scenario'

/** § A page waits for it. */
const SAMPLE = 1000
const RUNS = 8
const DAYS_PER_WEEK = 7

/** What a programme test leaves one to believe: margin per assigned customer over its length, normal, in minor units. */
export interface MeasuredEffect {
  mean: number
  sd: number
  weeks: number
}

/** A growth of every member's orders; low and high are the 5th and 95th percentile. */
export interface UpliftRange {
  low: number
  likely: number
  high: number
}

/**
 * The growth of all orders' values that, under the scenario's rules, would have brought what was measured, at its 5th percentile,
 * middle and 95th: the simulator's root on one common uplift, as for the break-even. The test's length is continued to whole months at
 * the same pace; the programme's own fixed costs are outside, as in a test. Null where no growth within the limits does.
 */
export function translateEffect(
  population: LoyaltyPopulation,
  scenario: Scenario,
  { measured, seed }: { measured: MeasuredEffect; seed: number },
): UpliftRange | null {
  const sample = samplePopulation(population, SAMPLE)
  const testMonths = (measured.weeks * DAYS_PER_WEEK) / DAYS_PER_MONTH
  const horizonMonths = Math.max(1, Math.round(testMonths))
  const tested = { ...scenario, horizonMonths, costs: { ...scenario.costs, fixedMinor: 0, monthlyMinor: 0 } }
  const scale = (population.populationCustomers * horizonMonths) / testMonths
  const { min, max } = limitsOf('effect.basket.light')
  const upliftOf = (perCustomerMinor: number) => {
    const excess = (uplift: number) => {
      const values = commonUplift(tested, uplift)
      const { incrementalMinor } = computeMeanOutcome(sample, tested, { seed, runs: RUNS, values })
      return incrementalMinor - perCustomerMinor * scale
    }
    const uplift = findUplift(excess, min)
    return uplift === null ? null : Math.min(max, uplift)
  }
  const reach = normalQuantile(0.95) * measured.sd
  const [low, likely, high] = [-reach, 0, reach].map((off) => upliftOf(measured.mean + off))
  if (low === null || likely === null || high === null) return null
  return low === undefined || likely === undefined || high === undefined ? null : { low, likely, high }
}

/** The scenario with the measured growth as its only effect: of all groups alike, drawn together, for the test did not part them. */
export function supposeMeasured(scenario: Scenario, { low, likely, high }: UpliftRange): Scenario {
  const round = (share: number) => Math.round(share * 1e4) / 1e4
  const own = { source: OWN_TEST, quality: 'own' } as const
  const measured: AssumptionRange = { low: round(low), likely: round(likely), high: round(high), ...own }
  const none: AssumptionRange = { low: 0, likely: null, high: 0, ...own }
  const assumptions = { ...scenario.assumptions }
  for (const group of BUYER_GROUPS)
    for (const effect of EFFECTS) assumptions[`effect.${effect}.${group}`] = effect === 'basket' ? measured : none
  const baskets = BUYER_GROUPS.map((group): AssumptionKey => `effect.basket.${group}`)
  const others = scenario.links.map((keys) => keys.filter((key) => !baskets.includes(key)))
  return { ...scenario, assumptions, links: [...others.filter((keys) => keys.length > 1), baskets] }
}
