import { type Allocation, customersNeeded, detectableEffect, type MetricSpread, powerAt } from './sample-size'

/** What the store's own past says of a test of one length. */
export interface LengthBasis extends MetricSpread {
  weeks: number
  /** Who could be assigned: bought before the length that was measured. */
  customers: number
  meanMinor: number
}

export interface PlanChoice {
  weeks: number
  treatedShare: number
  power: number
  smallestEffectMinor: number
  /** How many are assigned: today's population. */
  customers: number
}

export interface PlanAssessment {
  detectableMinor: number
  /** Of finding the smallest worthwhile effect. */
  powerAtSmallest: number
  customersNeeded: number
  isLargeEnough: boolean
  /** The shortest offered length at which today's customers are enough; null: none is. */
  weeksNeeded: number | null
  curve: { effectMinor: number; power: number }[]
}

/** § Points of the power curve; it runs to this many times the detectable effect. */
const CURVE = { points: 41, reach: 2 }

/**
 * What a plan can find: the effect found with the wanted power, the curve of power by effect, and where the store is too
 * small the number of customers or the length that would do. An effect is taken to grow with the length, evenly.
 */
export function assessPlan(choice: PlanChoice, bases: readonly LengthBasis[]): PlanAssessment | null {
  const basis = bases.find(({ weeks }) => weeks === choice.weeks)
  if (!basis || choice.customers < 2) return null
  const allocation: Allocation = choice
  const detectableMinor = detectableEffect(basis, allocation, choice.power)
  const needed = customersNeeded(choice.smallestEffectMinor, basis, choice)
  return {
    detectableMinor,
    powerAtSmallest: powerAt(choice.smallestEffectMinor, basis, allocation),
    customersNeeded: needed,
    isLargeEnough: needed <= choice.customers,
    weeksNeeded: findWeeks(choice, bases),
    curve: Array.from({ length: CURVE.points }, (_, step) => {
      const effectMinor =
        (CURVE.reach * Math.max(detectableMinor, choice.smallestEffectMinor) * step) / (CURVE.points - 1)
      return { effectMinor, power: powerAt(effectMinor, basis, allocation) }
    }),
  }
}

function findWeeks(choice: PlanChoice, bases: readonly LengthBasis[]): number | null {
  const long = bases
    .filter((basis) => {
      const effect = (choice.smallestEffectMinor * basis.weeks) / choice.weeks
      return customersNeeded(effect, basis, choice) <= choice.customers
    })
    .map(({ weeks }) => weeks)
  return long.length > 0 ? Math.min(...long) : null
}
