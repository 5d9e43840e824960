import type { Backtest, ForecastRange } from '@/domain/forecast-report'

/** Relative standard deviation that a model's being wrong adds to what it foretells; 0 where the range held what came. */
export interface ModelError {
  orders: number
  revenue: number
}

export const NO_MODEL_ERROR: ModelError = { orders: 0, revenue: 0 }

/**
 * What the back-test missed beyond its own range: a model that was so far off once can be so again. Nothing inside the range, and
 * from its end on without a jump: miss² − (end of the range)².
 */
export function findModelError(backtest: Pick<Backtest, 'orders' | 'revenueMinor'> | null): ModelError {
  if (backtest === null) return NO_MODEL_ERROR
  return { orders: findExcess(backtest.orders), revenue: findExcess(backtest.revenueMinor) }
}

function findExcess({ predicted, actual }: { predicted: ForecastRange; actual: number }): number {
  const { p10, expected, p90 } = predicted
  if (!(expected > 0)) return 0
  const end = actual > expected ? p90 - expected : expected - p10
  return Math.sqrt(Math.max(0, (actual - expected) ** 2 - end ** 2)) / expected
}
