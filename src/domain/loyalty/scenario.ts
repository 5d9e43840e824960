import type { Programme } from './programme'

/** Version of the stored JSON: raised when a reader of the older one would misread it. */
export const SCENARIO_VERSION = 1

/** How good a source is (as the field's catalogue of figures marks them): A peer-reviewed, B a vendor's own data, C commonly quoted, own = the person's. */
export type Quality = 'A' | 'B' | 'C' | 'own'

/**
 * A range of what is not known. low and high are the 5th and 95th percentile; with a likely value in between a PERT, without one a
 * uniform distribution between them (METRICS "Loyalty simulation").
 */
export interface AssumptionRange {
  low: number
  likely: number | null
  high: number
  /** Id of the catalogue (`assumptions.ts`), or free text of a person. */
  source: string
  quality: Quality
}

/** Thirds of the customers by net sales of the last 12 months; equal amounts never split. */
export const BUYER_GROUPS = ['light', 'moderate', 'heavy'] as const
export type BuyerGroup = (typeof BUYER_GROUPS)[number]

/**
 * Relative changes of behaviour, 0 = none. `returnProbability`: chance to come back after an order × (1 + e). `timeToReturn`: time
 * between orders × (1 − e). `basket`: order value × (1 + e). `churn`: chance to leave × (1 − e).
 */
export const EFFECTS = ['returnProbability', 'timeToReturn', 'basket', 'churn'] as const
export type Effect = (typeof EFFECTS)[number]

/** Rewards a member has a choice to use. The share is of members, who use them whenever the rules allow; the rest never do. */
export const REDEEMED = ['percentageCoupon', 'fixedCredit', 'points'] as const
/**
 * Answers. `review`, `survey`: of orders, that bring one. `winBack`: of those messaged, who come because of it alone. `referral`: of
 * orders, that bring a friend who would not have come. `membership`: of customers, who pay.
 */
export const RESPONSES = ['review', 'winBack', 'survey', 'referral', 'membership'] as const

export type AssumptionKey =
  | `effect.${Effect}.${BuyerGroup}`
  | `redemption.${(typeof REDEEMED)[number]}`
  | `response.${(typeof RESPONSES)[number]}`

export const ASSUMPTION_KEYS: readonly AssumptionKey[] = [
  ...EFFECTS.flatMap((effect) => BUYER_GROUPS.map((group): AssumptionKey => `effect.${effect}.${group}`)),
  ...REDEEMED.map((kind): AssumptionKey => `redemption.${kind}`),
  ...RESPONSES.map((kind): AssumptionKey => `response.${kind}`),
]

/** Costs beside the rewards. */
export interface ScenarioCosts {
  /** Once, at the start. */
  fixedMinor: number
  monthlyMinor: number
  perMessageMinor: number
  /** Regular messages to every customer of the population; those of programmes (win-back, survey) are counted beside them. */
  messagesPerCustomerMonth: number
}

/** Whose orders: everybody identified, or the members of a saved segment (the caller hands over their orders only). */
export type ScenarioPopulation = { kind: 'all' } | { kind: 'segment'; segmentId: string }

/**
 * Rules, assumptions, population, horizon: everything a result follows from, with the store's orders and a seed. Plain JSON; no
 * clock, no ids of rows. At most one programme of a kind.
 */
export interface Scenario {
  version: typeof SCENARIO_VERSION
  programmes: readonly Programme[]
  costs: ScenarioCosts
  population: ScenarioPopulation
  /** 1–60. */
  horizonMonths: number
  /** A key that is missing stands for exactly 0. */
  assumptions: Partial<Record<AssumptionKey, AssumptionRange>>
  /** Keys that are drawn at the same percentile in a run; others are independent. A key belongs to one list at most. */
  links: readonly (readonly AssumptionKey[])[]
}
