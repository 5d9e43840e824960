import type { LocalDate } from '@/domain/time/local-date'
import type { EffectPrior } from './effect-prior'

/** § Lengths a plan is offered for, in whole weeks. */
export const TEST_WEEKS = [4, 8, 13, 26, 52] as const

/** § Chance of a verdict "works" where the effect is the smallest worthwhile one. */
export const DEFAULT_POWER = 0.8

/** § Two-sided error of either interval: both are 95 %. */
export const ALPHA = 0.05

/**
 * What a used reward costs beyond what the orders show. `inOrders`: a discount, already taken off the orders' amounts.
 * `perRedemption`: so much for each treated customer's order that bears one of the codes. `perTreatedOrder`: so much for
 * each order of a treated customer, where nothing in the data marks a redemption.
 */
export type RewardCost = { kind: 'inOrders' } | { kind: 'perRedemption' | 'perTreatedOrder'; costMinor: number }

export type TestPopulation = { kind: 'all' } | { kind: 'segment'; id: string; name: string }

/** What the store's own history said when the test was planned; money per customer over the test's length. */
export interface PlanBasis {
  asOf: LocalDate
  customers: number
  meanMinor: number
  sdMinor: number
  /** Of margin in the length before the start with margin in it: what CUPED has to work with. */
  correlation: number
}

/** What is fixed before the start. Money is integer minor units of the store's currency. */
export interface TestPlan {
  population: TestPopulation
  weeks: number
  /** 0–1. */
  treatedShare: number
  power: number
  /** Smallest worthwhile effect: margin per assigned customer over the whole length. */
  smallestEffectMinor: number
  /** Coupon codes of the programme, in capitals; none where orders bear no code. */
  codes: string[]
  reward: RewardCost
  /** Of all messages to one treated customer over the whole length. */
  messageCostMinor: number
  /** Of the programme itself: a line of its own, never inside the effect. */
  fixedCostMinor: number
  basis: PlanBasis
  /** What the simulation expects, per assigned customer over the length. */
  prior: EffectPrior | null
  scenarioName: string | null
}

/** A coupon code as it is compared. */
export function normaliseCode(code: string): string {
  return code.trim().toUpperCase()
}
