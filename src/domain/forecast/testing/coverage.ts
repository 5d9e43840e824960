import { createRandom } from '@/domain/simulate/random'
import { epochDay } from '@/domain/time/local-date'
import { CANDIDATES, prepareData } from '../fits/fit-candidate'
import { fitValue } from '../fits/fit-value'
import { compressHistories } from '../histories/compress-histories'
import { buildHistories } from '../histories/histories'
import { buildBins, scoreHistories } from '../project/bins'
import { computeNextMonths } from '../project/next-months'
import { buildProjection } from '../project/projection'
import { type StoreSize, type StoreTruth, simulateStore } from './simulate-store'

export const COVERAGE_TRUTHS: StoreTruth[] = [
  { model: 'bgNbd', parameters: { r: 0.6, alpha: 9, a: 0.8, b: 2.4 }, value: { p: 4, q: 4, v: 2000 } },
  { model: 'mbgNbd', parameters: { r: 0.8, alpha: 9, a: 0.9, b: 2.6 }, value: { p: 4, q: 4, v: 2000 } },
  { model: 'paretoNbd', parameters: { r: 0.7, alpha: 9, s: 0.8, beta: 20 }, value: { p: 4, q: 4, v: 2000 } },
]

/** Whether a year's orders and revenue of a simulated store are inside the range that the true model, fitted, gives; null without a fit. */
export function coverYear(truth: StoreTruth, size: Omit<StoreSize, 'futureDays'>, draws: number) {
  const { input, future } = simulateStore(truth, { ...size, futureDays: 365 })
  const histories = buildHistories(input.customers, epochDay(input.asOf))
  const at = ['bgNbd', 'mbgNbd', 'paretoNbd'].indexOf(truth.model)
  const fit = CANDIDATES[at]?.(prepareData(compressHistories(histories)))
  if (!fit?.model) return null
  const value = fitValue(histories)
  const random = createRandom(size.seed)
  const drawn = fit.draw(draws, random).map((model) => ({ model, value: value.draw(random) }))
  const bins = buildBins(histories, scoreHistories(histories, fit.model, value.model))
  const projection = buildProjection(bins, { model: fit.model, value: value.model }, drawn, 12)
  const year = computeNextMonths(projection, 1).find(({ horizonMonths }) => horizonMonths === 12)
  const sum = (values: Float64Array) => values.reduce((all, one) => all + one, 0)
  const place = (value: number, range = { p10: 0, p90: 0 }) => (value < range.p10 ? -1 : value > range.p90 ? 1 : 0)
  return {
    orders: place(sum(future.orders), year?.orders),
    revenue: place(sum(future.revenueMinor), year?.revenueMinor),
  }
}
