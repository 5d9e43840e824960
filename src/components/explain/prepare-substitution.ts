import type { RealisedAge } from '@/domain/ltv'
import type { MetricId, MetricUnit } from '@/domain/metrics/metric-entry'
import type { Overview } from '@/domain/overview'
import { MAXIMUM_CAC } from '@/domain/realised-ltv'

export interface Term {
  value: number
  unit: MetricUnit
}

/** A formula with the store's own figures: left ÷ right = result. */
export interface Substitution {
  left: Term
  right: Term
  result: Term
}

type Sides = [
  left: number | null,
  leftUnit: MetricUnit,
  right: number | null,
  rightUnit: MetricUnit,
  result: number | null,
]

/** The metric as a division of the store's figures; null where it is no division, or a side has no data. */
export function prepareSubstitution(id: MetricId, overview: Overview, ageMonths: number | null): Substitution | null {
  const sides = findSides(id, overview, ageMonths)
  if (!sides) return null
  const [left, leftUnit, right, rightUnit, result] = sides
  if (left === null || right === null || result === null) return null
  return {
    left: { value: left, unit: leftUnit },
    right: { value: right, unit: rightUnit },
    result: { value: result, unit: RESULT_UNITS[id] ?? leftUnit },
  }
}

const RESULT_UNITS: Partial<Record<MetricId, MetricUnit>> = {
  purchaseFrequency: 'ratio',
  repeatCustomersShare: 'share',
  repeatRevenueShare: 'share',
  monthlyChurn: 'share',
  averageLifetime: 'months',
}

function findSides(id: MetricId, overview: Overview, ageMonths: number | null): Sides | null {
  const { descriptive, ltv } = overview
  const { churnWindow } = descriptive
  const age = findAge(overview, ageMonths)
  switch (id) {
    case 'aov':
      return [descriptive.revenueMinor, 'money', descriptive.orders, 'count', descriptive.aovMinor]
    case 'purchaseFrequency':
      return [descriptive.orders, 'count', descriptive.customers, 'count', descriptive.purchaseFrequency]
    case 'repeatCustomersShare':
      return [
        descriptive.repeatCustomers,
        'count',
        descriptive.everCustomers,
        'count',
        descriptive.repeatCustomersShare,
      ]
    case 'repeatRevenueShare':
      return [sumReturning(overview), 'money', descriptive.revenueMinor, 'money', descriptive.repeatRevenueShare]
    case 'monthlyChurn':
      return [churnWindow.lost, 'count', churnWindow.startBase, 'count', descriptive.monthlyChurn]
    case 'averageLifetime':
      return [1, 'count', descriptive.monthlyChurn, 'share', descriptive.averageLifetimeMonths]
    case 'arpa':
      return [churnWindow.revenueMinor, 'money', churnWindow.endBase, 'count', descriptive.arpaMinor]
    case 'marginArpa':
      return [churnWindow.marginMinor, 'money', churnWindow.endBase, 'count', descriptive.marginArpaMinor]
    case 'formulaSimpleLtv':
      return [
        ltv.formulaSimple.arpaMinor,
        'money',
        ltv.formulaSimple.monthlyChurn,
        'share',
        ltv.formulaSimple.valueMinor,
      ]
    case 'realisedLtv':
      return age && [age.marginMinor, 'money', age.customers, 'count', age.marginPerCustomerMinor]
    case 'cac':
      return [ltv.cac.spendMinor, 'money', ltv.cac.customers, 'count', ltv.cac.valueMinor]
    case 'maximumCac': {
      const atHorizon = findAge(overview, MAXIMUM_CAC.horizonMonths)?.marginPerCustomerMinor ?? null
      return [atHorizon, 'money', MAXIMUM_CAC.ratio, 'count', ltv.maximumCacMinor]
    }
    default:
      return null
  }
}

function findAge(overview: Overview, ageMonths: number | null): RealisedAge | null {
  return overview.ltv.realised.ages.find((age) => age.ageMonths === ageMonths) ?? null
}

function sumReturning({ descriptive }: Overview): number {
  return descriptive.newVsReturning.reduce((sum, month) => sum + month.returningRevenueMinor, 0)
}
