import type { Backtest, ForecastRange } from '@/domain/forecast-report'
import { Z_80 } from '../project/ranges'

/** § A miss of so many standard deviations is made by chance alone once in ten times, and counts as the model's own. */
const BEYOND_CHANCE = 1.645

/** Relative standard deviation that a model's being wrong adds to what it foretells; 0 where chance explains what was missed. */
export interface ModelError {
  orders: number
  revenue: number
}

export const NO_MODEL_ERROR: ModelError = { orders: 0, revenue: 0 }

/** What the back-test missed beyond its own uncertainty: a model that was so far off once can be so again. */
export function findModelError(backtest: Pick<Backtest, 'orders' | 'revenueMinor'> | null): ModelError {
  if (backtest === null) return NO_MODEL_ERROR
  return { orders: findExcess(backtest.orders), revenue: findExcess(backtest.revenueMinor) }
}

function findExcess({ predicted, actual }: { predicted: ForecastRange; actual: number }): number {
  const { p10, expected, p90 } = predicted
  if (!(expected > 0)) return 0
  const miss = actual / expected - 1
  const deviation = (p90 - p10) / (2 * Z_80 * expected)
  return Math.abs(miss) > BEYOND_CHANCE * deviation ? Math.sqrt(miss ** 2 - deviation ** 2) : 0
}
