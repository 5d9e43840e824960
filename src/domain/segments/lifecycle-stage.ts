import { compareToRhythm, type Rhythm } from './rhythm'

/** Stages of a customer's life with the store, in the order of a menu: from the first contact to the loss. */
export const LIFECYCLE_STAGES = ['lead', 'new', 'active', 'loyal', 'wonBack', 'slowing', 'atRisk', 'lapsed'] as const
export type LifecycleStage = (typeof LIFECYCLE_STAGES)[number]

/** § METRICS "Lifecycle stage": when a silence counts, what wins a customer back, what makes one loyal. */
export const STAGE_RULES = {
  lapsedAbove: 3,
  atRiskAbove: 2,
  slowingAbove: 1,
  wonBackAbove: 3,
  wonBackDays: 90,
  loyalOrders: 4,
  /** One in so many, by all-time margin, rounded up. */
  loyalTopOf: 5,
} as const

export interface StageTraits {
  /** Counted orders. */
  orders: number
  /** Distinct local days with a counted order. */
  orderDays: number
  /** D − the last order's day. */
  daysSinceLast: number
  rhythm: Rhythm
  /** Some gap that ended in the last 90 days was longer than 3 × the rhythm before it. */
  isWonBack: boolean
  /** Among the ⌈20 % · N⌉ of most all-time margin. */
  isTopByMargin: boolean
}

/**
 * Returns a customer's lifecycle stage (METRICS "Lifecycle stage"): the first that matches, a ratio of exactly 1, 2 or 3
 * belonging to the better one. Somebody without a counted order is a lead.
 * Example: 4 orders, 2 rhythms of silence exactly → slowing; one day more → at risk.
 */
export function classifyLifecycleStage(traits: StageTraits): LifecycleStage {
  const { orders, orderDays, daysSinceLast, rhythm } = traits
  if (orders === 0) return 'lead'
  const isSilentFor = (rhythms: number) => compareToRhythm(daysSinceLast, rhythms, rhythm) > 0
  if (isSilentFor(STAGE_RULES.lapsedAbove)) return 'lapsed'
  if (isSilentFor(STAGE_RULES.atRiskAbove)) return 'atRisk'
  if (isSilentFor(STAGE_RULES.slowingAbove)) return 'slowing'
  if (traits.isWonBack) return 'wonBack'
  if (orderDays >= 2 && (orders >= STAGE_RULES.loyalOrders || traits.isTopByMargin)) return 'loyal'
  return orders >= 2 ? 'active' : 'new'
}
