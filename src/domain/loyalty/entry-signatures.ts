import type { LoyaltyHistory } from './history'
import type { LoyaltyPopulation } from './population'
import type { BestSetting, BreakEvenResult, ReplayResult, Sensitivity, SimulationResult } from './results'
import type { Scenario } from './scenario'

export interface SimulateOptions {
  runs: number
  seed: number
  /** 0–1, about a hundred times. */
  onProgress?: (share: number) => void
  /** Looked at between runs; an `AbortSignal`, or a getter over shared memory in a worker thread. Throws `SimulationAborted`. */
  signal?: { readonly aborted: boolean }
}
export type ReplayProgrammes = (history: LoyaltyHistory, scenario: Scenario) => ReplayResult
export type Simulate = (population: LoyaltyPopulation, scenario: Scenario, options: SimulateOptions) => SimulationResult
export type BreakEven = (
  population: LoyaltyPopulation,
  scenario: Scenario,
  options: { seed: number },
) => BreakEvenResult
export type ComputeSensitivity = (
  population: LoyaltyPopulation,
  scenario: Scenario,
  options: { seed: number },
) => Sensitivity
export type FindBestSetting = (
  population: LoyaltyPopulation,
  scenario: Scenario,
  options: { seed: number; limits: SettingLimits; onProgress?: (share: number) => void },
) => BestSetting
/** Bounds of each lever, both included; a lever without bounds stays as the scenario has it. */
export interface SettingLimits {
  earnShare?: readonly [number, number]
  validityDays?: readonly [number, number]
  minimumMinor?: readonly [number, number]
  burnCapShare?: readonly [number, number]
  capMinor?: readonly [number, number]
}
