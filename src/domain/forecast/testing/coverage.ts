import type { ForecastRange } from '@/domain/forecast-report'
import { addMonths } from '@/domain/time/local-date'
import { computeForecast } from '../compute-forecast'
import type { ForecastInput } from '../forecast-input'
import { FIRST_DAY, type StoreTruth, simulateStore } from './simulate-store'
import { splitStore } from './split-store'

export const COVERAGE_TRUTHS: StoreTruth[] = [
  { model: 'bgNbd', parameters: { r: 0.6, alpha: 9, a: 0.8, b: 2.4 }, value: { p: 4, q: 4, v: 2000 } },
  { model: 'mbgNbd', parameters: { r: 0.8, alpha: 9, a: 0.9, b: 2.6 }, value: { p: 4, q: 4, v: 2000 } },
  { model: 'paretoNbd', parameters: { r: 0.7, alpha: 9, s: 0.8, beta: 20 }, value: { p: 4, q: 4, v: 2000 } },
]

/** As-of of the stores of `simulateYears`: two years after the first day, so that the hold-out is the second. */
export const COVERAGE_AS_OF = addMonths(FIRST_DAY, 24)

/** Two years of customers coming in evenly, and the year after. */
export function simulateYears(truth: StoreTruth, customers: number, seed: number): ForecastInput {
  return simulateStore(truth, { customers, entryDays: 731, endDay: 1096, futureDays: 0, seed }).input
}

/** The ranges that are measured: of the year after as-of, of LTV at 12 months, and of the back-test. */
export const COVERED = ['orders', 'revenue', 'ltv', 'backtestOrders', 'backtestRevenue'] as const
export type Covered = (typeof COVERED)[number]

/** Where what came lies: −1 below the range, 0 inside, 1 above; null: no such range. */
export type Coverage = Record<Covered, -1 | 0 | 1 | null> & { model: string }

/** `computeForecast` run whole on what was known on as-of, against what came; null where no model stands. */
export function coverYear(whole: ForecastInput, { draws, seed }: { draws: number; seed: number }): Coverage | null {
  const { input, after } = splitStore(whole, COVERAGE_AS_OF)
  const { forecast } = computeForecast(input, { seed, draws })
  if (forecast.status !== 'fitted') return null
  const year = forecast.next.find(({ horizonMonths }) => horizonMonths === 12)
  const ltv = forecast.ltv.find(({ ageMonths }) => ageMonths === 12)
  const { backtest } = forecast
  const rest = after.anniversaryMarginMinor / Math.max(1, forecast.customers)
  return {
    model: forecast.chosen.model,
    orders: place(after.orders, year?.orders),
    revenue: place(after.revenueMinor, year?.revenueMinor),
    ltv: place((ltv?.actualMinor ?? 0) + rest, ltv?.perCustomerMinor),
    backtestOrders: place(backtest?.orders.actual ?? 0, backtest?.orders.predicted),
    backtestRevenue: place(backtest?.revenueMinor.actual ?? 0, backtest?.revenueMinor.predicted),
  }
}

function place(value: number, range: ForecastRange | undefined): -1 | 0 | 1 | null {
  if (range === undefined) return null
  if (value < range.p10) return -1
  return value > range.p90 ? 1 : 0
}

/** Share inside, with its standard error, and the numbers below and above. */
export function countCoverage(places: readonly Coverage[], of: Covered) {
  const told = places.flatMap((one) => one[of] ?? [])
  const inside = told.filter((at) => at === 0).length / Math.max(1, told.length)
  return {
    stores: told.length,
    inside,
    below: told.filter((at) => at === -1).length,
    above: told.filter((at) => at === 1).length,
  }
}
