import type { LoyaltyResult, LoyaltyScenarioEntry } from '@/domain/loyalty-workbench'

export interface BestScenario {
  entry: LoyaltyScenarioEntry
  result: LoyaltyResult
}

/** The scenario that brings most in the middle of its runs, of those that have been answered; null where none has. */
export function findBestScenario(entries: readonly LoyaltyScenarioEntry[]): BestScenario | null {
  const answered = entries.flatMap((entry) => (entry.result ? [{ entry, result: entry.result }] : []))
  return answered.reduce<BestScenario | null>(
    (best, one) =>
      best === null || one.result.simulation.incrementalMinor.p50 > best.result.simulation.incrementalMinor.p50
        ? one
        : best,
    null,
  )
}
