import type { BaselineModel } from '@/domain/loyalty/baseline'
import { buildPopulation } from '@/domain/loyalty/build-population'
import type { LoyaltyHistory } from '@/domain/loyalty/history'
import type { LoyaltyPopulation } from '@/domain/loyalty/population'
import { buildBaseline, buildCalculatorBaseline, drawBaselines } from '@/domain/loyalty-baseline'
import type { CalculatorInputs } from '@/domain/loyalty-workbench'
import { epochDay, type LocalDate } from '@/domain/time/local-date'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'
import { readForecastInput } from '@/server/forecast/read-forecast-input'
import { LOYALTY_SEED, type LoyaltySources } from './loyalty-sources'
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
  const baseline = buildBaseline(sources.forecast, history, await readDraws(snapshot, sources))
  return { asOf: snapshot.meta.asOf, history, population: buildPopulation(history, baseline, history.lastDay) }
}

/** Parameters around the fit: of the orders of the whole store, which it was fitted to, not of the scenario's customers alone. */
async function readDraws(
  snapshot: Snapshot,
  { forecast, marginBasisPoints }: Pick<LoyaltySources, 'forecast' | 'marginBasisPoints'>,
): Promise<BaselineModel[]> {
  if (forecast?.status !== 'fitted') return []
  const { input } = await readForecastInput(snapshot, marginBasisPoints)
  return drawBaselines(forecast, input.customers, LOYALTY_SEED)
}

/** Customers made up from a calculator's inputs. */
export function makeUpPopulation(calculator: CalculatorInputs, today: LocalDate): LoyaltyInput {
  const baseline = buildCalculatorBaseline(calculator)
  return { asOf: today, history: null, population: buildPopulation(null, baseline, epochDay(today)) }
}
