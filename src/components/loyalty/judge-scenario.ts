import type { BreakEvenResult } from '@/domain/loyalty/break-even-result'
import type { SimulationResult } from '@/domain/loyalty/simulation-result'

export type ScenarioVerdict = 'loses' | 'tossUp' | 'pays'

/** § From these odds of a loss on a programme is said to lose, and up to those to pay. */
const LOSES_FROM = 2 / 3
const PAYS_UP_TO = 1 / 3

/** What the odds of a loss mean in a word. */
export function judgeScenario({ lossProbability }: Pick<SimulationResult, 'lossProbability'>): ScenarioVerdict {
  if (lossProbability >= LOSES_FROM) return 'loses'
  return lossProbability <= PAYS_UP_TO ? 'pays' : 'tossUp'
}

/** The range that peer-reviewed studies name, or null where none of them names a growth. */
export function findRigorousRange({ studies }: BreakEvenResult): { low: number; high: number } | null {
  const rigorous = studies.filter(({ quality }) => quality === 'A')
  if (rigorous.length === 0) return null
  return { low: Math.min(...rigorous.map(({ low }) => low)), high: Math.max(...rigorous.map(({ high }) => high)) }
}
