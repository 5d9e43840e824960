import type { Backtest } from '@/domain/forecast-report'

/** Where the margin that came lies against the interval that was foretold. */
export function judgeBacktest({ marginPerCustomerMinor }: Backtest): 'below' | 'inside' | 'above' {
  const { predicted, actual } = marginPerCustomerMinor
  if (actual < predicted.p10) return 'below'
  return actual > predicted.p90 ? 'above' : 'inside'
}
