import type { ForecastRange } from '@/domain/forecast-report'
import { type ModelError, NO_MODEL_ERROR } from '../backtest/find-model-error'
import type { FittedModel } from '../fits/fitted-model'
import type { GammaGammaParameters } from '../gamma-gamma/parameters'
import { WEEKS_PER_MONTH } from '../weeks'
import type { Bin } from './bins'
import { computeDispersion, type Dispersion } from './dispersion'
import {
  computeParameterEffects,
  type DrawnModel,
  type ParameterEffects,
  relativeParameterError,
} from './parameter-effects'
import { rangeOfSum } from './ranges'

/** § Months ahead at which the two parts of uncertainty are computed; between them they are interpolated. */
const NODE_MONTHS = [1, 3, 6, 12, 24, 60]
/** Months ahead for which expected orders are tabulated: the longest LTV horizon. */
const LONGEST_MONTHS = 60

/** Bins with their expected future: everything a total, a cohort or a month is summed from. */
export interface Projection {
  bins: readonly Bin[]
  model: FittedModel
  value: GammaGammaParameters
  /** The furthest month ahead that is asked for. */
  longestMonths: number
  nodeMonths: readonly number[]
  /** [bin][month 0 … longest] flat: expected orders of one living customer within that many months. */
  ordersByMonth: Float64Array
  dispersions: readonly Dispersion[]
  effects: ParameterEffects
  modelError: ModelError
}

interface ProjectionOptions {
  longestMonths?: number
  modelError?: ModelError
}

export function buildProjection(
  bins: readonly Bin[],
  fit: DrawnModel,
  draws: readonly DrawnModel[],
  { longestMonths = LONGEST_MONTHS, modelError = NO_MODEL_ERROR }: ProjectionOptions = {},
): Projection {
  const nodeMonths = [...NODE_MONTHS.filter((months) => months < longestMonths), longestMonths]
  const nodes = nodeMonths.map((months) => months * WEEKS_PER_MONTH)
  const ordersByMonth = new Float64Array(bins.length * (longestMonths + 1))
  for (const [b, bin] of bins.entries()) {
    const future = fit.model.aliveFuture(bin.aliveRepeats, bin.aliveAgeWeeks)
    for (let month = 1; month <= longestMonths; month++) {
      ordersByMonth[b * (longestMonths + 1) + month] = future.expectedOrders(month * WEEKS_PER_MONTH)
    }
  }
  return {
    bins,
    ...fit,
    longestMonths,
    nodeMonths,
    ordersByMonth,
    dispersions: bins.map((bin) => computeDispersion(bin, fit.model, fit.value, nodes)),
    effects: computeParameterEffects(bins, fit, draws, nodes),
    modelError,
  }
}

/** Expected orders of one living customer of the bin within months from as-of, between whole months by a straight line. */
export function ordersWithin({ ordersByMonth, longestMonths }: Projection, bin: number, months: number): number {
  const clamped = Math.min(Math.max(0, months), longestMonths)
  const whole = Math.floor(clamped)
  const at = bin * (longestMonths + 1) + whole
  const low = ordersByMonth[at] ?? 0
  return clamped === whole ? low : low + (clamped - whole) * ((ordersByMonth[at + 1] ?? low) - low)
}

export type Measure = 'orders' | 'revenue'

/** What one bin adds to a sum: so many order days of one living customer, by that many months ahead, from `fromMonths` on. */
export interface Part {
  bin: number
  /** Expected order days of one living customer, discounted or not. */
  orders: number
  months: number
  /** Months the orders are spread over, where they don't begin at as-of. */
  spanMonths?: number
}

/** § Relative error of whole days, bins and joined rows, which no number of customers makes smaller. */
const METHOD_ERROR = 0.01

/** Σ over the parts with its central 80 %: gamma of that mean, with the variances of parameters, process, model and method added. */
export function rangeOfParts(projection: Projection, parts: readonly Part[], measure: Measure): ForecastRange {
  let [expected, process] = [0, 0]
  const terms = parts.map(({ bin, orders, months, spanMonths }) => {
    const { alive, aliveValue } = projection.bins[bin] ?? { alive: 0, aliveValue: 0 }
    const amount = orders * (measure === 'orders' ? alive : aliveValue)
    expected += amount
    process += amount * dispersionAt(projection, projection.dispersions[bin]?.[measure] ?? [], spanMonths ?? months)
    return { bin, weeks: months * WEEKS_PER_MONTH, expected: amount }
  })
  const relative = relativeParameterError(projection.effects, terms, measure === 'revenue')
  const systematic = relative ** 2 + projection.modelError[measure] ** 2 + METHOD_ERROR ** 2
  return rangeOfSum(expected, process + systematic * expected ** 2)
}

function dispersionAt({ nodeMonths }: Projection, values: readonly number[], months: number): number {
  const after = nodeMonths.findIndex((node) => node >= months)
  if (after === -1) return values.at(-1) ?? 1
  if (after === 0) return values[0] ?? 1
  const [from, to] = [nodeMonths[after - 1] ?? 0, nodeMonths[after] ?? months]
  const [low, high] = [values[after - 1] ?? 1, values[after] ?? 1]
  return low + ((months - from) / (to - from)) * (high - low)
}
