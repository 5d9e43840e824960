import { buildPopulation } from '@/domain/loyalty/build-population'
import type { LoyaltyHistory } from '@/domain/loyalty/history'
import type { LoyaltyPopulation } from '@/domain/loyalty/population'
import { buildBaseline, buildCalculatorBaseline } from '@/domain/loyalty-baseline'
import type { CalculatorInputs } from '@/domain/loyalty-workbench'
import { epochDay, type LocalDate } from '@/domain/time/local-date'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'
import type { LoyaltySources } from './loyalty-sources'
import { readHistory } from './read-history'

/** Customers as the simulator needs them, with the orders to replay. */
export interface LoyaltyInput {
  asOf: LocalDate
  /** Null for a store without orders. */
  history: LoyaltyHistory | null
  population: LoyaltyPopulation
}

/** A store's customers from its snapshot; `forecasts` is the database of what is foretold of each, where there is one. */
export async function readPopulation(
  snapshot: Snapshot,
  forecasts: string | null,
  sources: Omit<LoyaltySources, 'hash'>,
): Promise<LoyaltyInput> {
  const history = await readHistory(snapshot, { ...sources, forecasts })
  const baseline = buildBaseline(sources.forecast, history)
  return { asOf: snapshot.meta.asOf, history, population: buildPopulation(history, baseline, history.lastDay) }
}

/** Customers made up from a calculator's inputs. */
export function makeUpPopulation(calculator: CalculatorInputs, today: LocalDate): LoyaltyInput {
  const baseline = buildCalculatorBaseline(calculator)
  return { asOf: today, history: null, population: buildPopulation(null, baseline, epochDay(today)) }
}
