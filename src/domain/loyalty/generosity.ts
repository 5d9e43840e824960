import { type AssumptionValues, likelyValues, placeOf } from './draws/draw-assumptions'
import { computeMeanOutcome } from './mean-outcome'
import type { LoyaltyPopulation } from './population'
import { REDEEMED, type Scenario } from './scenario'

/** § A reward twice as large moves people √2 times as much: falling returns, and points are valued below cash (Stourm et al. 2015). */
const ELASTICITY = 0.5
const RUNS = 2

/** Rewards ÷ sales of members who all use what they can and otherwise do as they did: what validity, minimum and caps leave of a rate. */
export function computeGenerosity(population: LoyaltyPopulation, scenario: Scenario, seed: number): number {
  const outcome = computeMeanOutcome(population, scenario, {
    seed,
    runs: RUNS,
    values: redeemAll(scenario),
    effectScale: 0,
  })
  const sales = outcome.sum('scenarioNetMinor')
  return sales > 0 ? (outcome.sum('rewardsMinor') + outcome.sum('outstandingMinor')) / sales : 0
}

/** How much more a setting moves people than the one its effects were supposed for: (generosity ÷ theirs)^½; 1 where that gave nothing. */
export function scaleEffects(generosity: number, supposedFor: number): number {
  return supposedFor > 0 ? (generosity / supposedFor) ** ELASTICITY : 1
}

function redeemAll(scenario: Scenario): AssumptionValues {
  const values = likelyValues(scenario)
  for (const kind of REDEEMED) values[placeOf(`redemption.${kind}`)] = 1
  return values
}
