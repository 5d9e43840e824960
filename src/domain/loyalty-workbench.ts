import type { CalculatorBaseline } from './loyalty/baseline'
import type { BreakEvenResult } from './loyalty/break-even-result'
import type { ReplayResult } from './loyalty/replay-result'
import type { Scenario } from './loyalty/scenario'
import type { Sensitivity, SimulationResult } from './loyalty/simulation-result'
import type { MeasuredEffect, UpliftRange } from './loyalty/translate-effect'

/** What a new store's owner knows before the first order. */
export type CalculatorInputs = Omit<CalculatorBaseline, 'kind' | 'customers'>

/** What is kept of a scenario: everything a result follows from, beside the store's orders. */
export interface ScenarioDefinition {
  scenario: Scenario
  /** Stands in for orders where the store has none; null where it has. */
  calculator: CalculatorInputs | null
}

/** One saved state of a scenario. */
export interface LoyaltyVersionEntry {
  number: number
  /** Why it was kept; empty for the working copy. */
  note: string
  savedAt: Date
}

export interface LoyaltyVersion extends LoyaltyVersionEntry {
  scenarioId: string
  name: string
  isArchived: boolean
  definition: ScenarioDefinition
}

/** A link that shows scenarios to whoever has it. Its secret is known at its making only. */
export interface ShareLinkEntry {
  id: string
  createdAt: Date
  expiresAt: Date
  scenarios: { name: string; version: number }[]
}

/** What is answered about a scenario: the exact part, the needed growth, and the hypothetical part, each of its own. */
export interface LoyaltyResult {
  /** The last day of the orders, or the day of asking where there are none. */
  asOf: string
  /** Null where the store has no orders to replay. */
  replay: ReplayResult | null
  breakEven: BreakEvenResult
  simulation: SimulationResult
  sensitivity: Sensitivity
}

/** The same at once, from a sample and fewer runs. */
export type LoyaltyPreview = Omit<LoyaltyResult, 'sensitivity'>

/** An answer that is computed while the page is open, or why there is none. */
export type LoyaltyPreviewState =
  | { state: 'empty' }
  | { state: 'building' }
  | { state: 'ready'; preview: LoyaltyPreview; tookMs: number }

export type LoyaltyStep = 'queued' | 'reading' | 'replaying' | 'simulating' | 'weighing' | 'searching'

/** A full run, or where it stands. */
export type LoyaltyRunState<T = LoyaltyResult> =
  | { state: 'empty' }
  | { state: 'computing'; runId: string; step: LoyaltyStep; share: number }
  | { state: 'failed'; runId: string; reason: 'cancelled' | 'failed' }
  | { state: 'ready'; runId: string; computedAt: Date; result: T }

/** A scenario as the list shows it, with its newest result where there is one. */
export interface LoyaltyScenarioEntry {
  id: string
  name: string
  version: LoyaltyVersionEntry
  definition: ScenarioDefinition
  result: LoyaltyResult | null
}

/** What templates and rules are built from. */
export interface LoyaltyBasis {
  /** Null where the store has no orders: the calculator's inputs stand in for them. */
  orders: { customers: number; averageOrderMinor: number; marginShare: number; asOf: string } | null
  categories: string[]
  segments: { id: string; name: string }[]
}

/** What a decided programme test says of the scenario it was made from, as an assumption of the next simulation. */
export interface TestSupposition {
  test: { id: string; name: string }
  /** As measured, margin per assigned customer over the test's length. */
  measuredMinor: number
  /** The same, tempered by what the simulation had expected, where it had. */
  effect: MeasuredEffect
  /** The growth of orders that would have brought it. */
  uplift: UpliftRange
}
