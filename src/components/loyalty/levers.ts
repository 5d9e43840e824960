import type { Setting } from '@/domain/loyalty/results'
import type { Programme } from '@/domain/loyalty/programme'
import type { Scenario } from '@/domain/loyalty/scenario'

/** A setting that a search may move, with the bounds it is offered at first. */
export interface Lever {
  name: keyof Setting
  unit: 'share' | 'money' | 'days'
  reach: [number, number]
  /** How far a person may pull the bounds. */
  most: number
}

/** § The levers of a scenario's points and coupons, in the order of their weight. */
export function listLevers({ programmes }: Scenario, averageOrderMinor: number): Lever[] {
  const points = programmes.some(({ kind }) => kind === 'points')
  const coupon = programmes.some(({ kind }) => kind === 'percentageCoupon')
  const lasting = programmes.some((programme) => 'validityDays' in programme || programme.kind === 'points')
  const levers: (Lever | false)[] = [
    (points || coupon) && { name: 'earnShare', unit: 'share', reach: [0.01, 0.1], most: 0.3 },
    lasting && { name: 'validityDays', unit: 'days', reach: [30, 365], most: 730 },
    (points || coupon) && { name: 'minimumMinor', unit: 'money', reach: [0, averageOrderMinor], most: averageOrderMinor * 2 },
    points && { name: 'burnCapShare', unit: 'share', reach: [0.1, 0.5], most: 1 },
    coupon && { name: 'capMinor', unit: 'money', reach: [Math.round(averageOrderMinor / 10), averageOrderMinor], most: averageOrderMinor },
  ]
  return levers.filter((lever) => lever !== false)
}

/** The scenario with a setting that a search has found. */
export function applySetting(scenario: Scenario, setting: Setting): Scenario {
  return { ...scenario, programmes: scenario.programmes.map((programme) => applyTo(programme, setting)) }
}

function applyTo(programme: Programme, setting: Setting): Programme {
  if (programme.kind === 'points') {
    return {
      ...programme,
      earnShare: setting.earnShare ?? programme.earnShare,
      expiryDays: setting.validityDays ?? programme.expiryDays,
      minimumMinor: setting.minimumMinor ?? programme.minimumMinor,
      burnCapShare: setting.burnCapShare ?? programme.burnCapShare,
    }
  }
  if (programme.kind === 'percentageCoupon') {
    return {
      ...programme,
      discountShare: setting.earnShare ?? programme.discountShare,
      validityDays: setting.validityDays ?? programme.validityDays,
      minimumMinor: setting.minimumMinor ?? programme.minimumMinor,
      capMinor: setting.capMinor ?? programme.capMinor,
    }
  }
  return programme
}
