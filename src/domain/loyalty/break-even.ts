import { roundMinor } from '@/domain/money'
import { STUDIES } from './assumptions'
import { breakEvenOfCoupon, breakEvenOfPoints } from './break-even-formulas'
import type { BreakEvenResult, StudyComparison } from './break-even-result'
import { commonUplift, findUplift } from './common-uplift'
import { computeMeanOutcome, type MeanOutcome } from './mean-outcome'
import type { LoyaltyPopulation } from './population'
import { samplePopulation } from './sample-population'
import type { Scenario } from './scenario'

/** § Enough that the root of the sample is the root of the whole to a tenth of a point. */
const SAMPLE = 5000
const RUNS = 8

/**
 * The growth of members' pre-reward net sales at which the programmes neither win nor lose: the simulator's own root, on one
 * uplift common to all groups, with the same random numbers at every step. No other effect is supposed, nobody comes for
 * a win-back or as a friend; shares of members who redeem are the likely ones. Where one programme of points or one coupon is all
 * there is, beside it METRICS' closed form with the shares that came out in the simulation.
 */
export function breakEven(
  population: LoyaltyPopulation,
  scenario: Scenario,
  { seed }: { seed: number },
): BreakEvenResult {
  const sample = samplePopulation(population, SAMPLE)
  const at = (uplift: number) =>
    computeMeanOutcome(sample, scenario, { seed, runs: RUNS, values: commonUplift(scenario, uplift) })
  const none = at(0)
  const upliftShare =
    scenario.programmes.length === 0 && none.costMinor === 0
      ? 0
      : findUplift((uplift) => at(uplift).incrementalMinor, 0)
  const studies = compareStudies(upliftShare)
  const netMinor = none.sum('baselineNetMinor')
  return {
    upliftShare,
    formula: applyFormula(scenario, none, sample),
    netMinor: roundMinor(netMinor) ?? 0,
    marginMinor: roundMinor(none.sum('baselineMarginMinor')) ?? 0,
    costMinor: roundMinor(none.costMinor) ?? 0,
    studies,
    ownVariationShare: findVariation(sample),
    plausibility: judge(upliftShare),
  }
}

function applyFormula(scenario: Scenario, none: MeanOutcome, sample: LoyaltyPopulation): BreakEvenResult['formula'] {
  const [programme, ...others] = scenario.programmes
  const netMinor = none.sum('baselineNetMinor')
  if (programme === undefined || others.length > 0 || !(netMinor > 0)) return null
  if (programme.kind !== 'points' && programme.kind !== 'percentageCoupon') return null
  const isPoints = programme.kind === 'points'
  const rewardsMinor = none.sum('rewardsMinor') + none.sum('outstandingMinor')
  const rewardShare = isPoints ? programme.earnShare : programme.discountShare
  const costShare = rewardShare * programme.unitCostShare
  const inputs = {
    rewardShare,
    redeemedShare: costShare > 0 ? rewardsMinor / netMinor / costShare : 0,
    marginShare: sample.baseline.marginShare,
    fixedShare: (none.costMinor - rewardsMinor) / netMinor,
  }
  const upliftShare = isPoints
    ? breakEvenOfPoints(inputs, programme.unitCostShare)
    : breakEvenOfCoupon({ ...inputs, rewardShare: costShare })
  return { upliftShare, ...inputs }
}

function compareStudies(uplift: number | null): StudyComparison[] {
  return STUDIES.flatMap(({ id, salesUplift, quality }) => {
    if (salesUplift === null) return []
    const { low, high } = salesUplift
    const place = uplift === null || uplift > high ? 'above' : uplift < low ? 'below' : 'within'
    return [{ id, low, high, quality, place }]
  })
}

/** § Against the central reading of the causal studies: up to 2 % is likely, up to 6 % possible, up to 15 % unlikely, beyond it impossible. */
function judge(uplift: number | null): BreakEvenResult['plausibility'] {
  if (uplift === null || uplift > 0.15) return 'impossible'
  if (uplift > 0.06) return 'unlikely'
  return uplift > 0.02 ? 'possible' : 'likely'
}

/** Half of the 95 % interval of last year's mean net sales per customer, ÷ the mean: what chance alone can make. */
function findVariation({ pastNetMinor, customers, weights }: LoyaltyPopulation): number | null {
  const months = pastNetMinor.length / Math.max(1, customers)
  let [count, sum, squares] = [0, 0, 0]
  for (let i = 0; i < customers; i++) {
    let year = 0
    for (let month = 0; month < 12; month++) year += pastNetMinor[i * months + month] ?? 0
    const weight = weights[i] ?? 1
    count += weight
    sum += weight * year
    squares += weight * year * year
  }
  const mean = sum / count
  if (!(mean > 0) || count < 2) return null
  return (1.959963984540054 * Math.sqrt(Math.max(0, squares / count - mean * mean) / count)) / mean
}
