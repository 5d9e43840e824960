import type { FittedForecast, ModelName } from '@/domain/forecast-report'
import { nameParameter } from './name-parameter'

export const EXPLAINED_FIGURES = ['nextMargin', 'alive', 'predictedLtv', 'months'] as const
export type ExplainedFigure = (typeof EXPLAINED_FIGURES)[number]

type Input =
  | 'customers'
  | 'repeaters'
  | 'expectedAlive'
  | 'orders'
  | 'revenue'
  | 'marginShare'
  | 'margin'
  | 'low'
  | 'high'
  | 'discount'
  | 'actual'
  | 'future'
  | 'ltv'
  | 'undiscounted'
  | 'existing'
  | 'fresh'

/** A figure of the store that goes into what is explained. */
export type ExplainedLine =
  | { input: Input; unit: 'money' | 'share' | 'count'; value: number }
  | { input: 'model'; unit: 'model'; value: ModelName }
  /** By its letter in the model's paper. */
  | { input: string; unit: 'parameter'; value: number }

const YEAR_MONTHS = 12

/** The store's own figures behind a foretold one, the model and its parameters after them. */
export function prepareExplanation(id: ExplainedFigure, forecast: FittedForecast): ExplainedLine[] {
  const { chosen, trials } = forecast
  const parameters = trials.find(({ model }) => model === chosen.model)?.parameters ?? {}
  return [
    ...listFigures(id, forecast),
    { input: 'model', unit: 'model', value: chosen.model },
    ...Object.entries(parameters).map(
      ([letter, value]): ExplainedLine => ({ input: nameParameter(letter), unit: 'parameter', value }),
    ),
  ]
}

function listFigures(id: ExplainedFigure, forecast: FittedForecast): ExplainedLine[] {
  const { customers, repeaters, expectedAlive, marginShare, discountMonthly } = forecast
  switch (id) {
    case 'alive':
      return [count('customers', customers), count('repeaters', repeaters), count('expectedAlive', expectedAlive)]
    case 'nextMargin': {
      const year = forecast.next.find(({ horizonMonths }) => horizonMonths === YEAR_MONTHS)
      if (!year) return []
      return [
        count('customers', customers),
        count('orders', year.orders.expected),
        money('revenue', year.revenueMinor.expected),
        { input: 'marginShare', unit: 'share', value: marginShare },
        money('margin', year.marginMinor.expected),
        money('low', year.marginMinor.p10),
        money('high', year.marginMinor.p90),
      ]
    }
    case 'predictedLtv': {
      const year = forecast.ltv.find(({ ageMonths }) => ageMonths === YEAR_MONTHS)
      if (!year) return []
      return [
        money('actual', year.actualMinor),
        money('future', year.perCustomerMinor.expected - year.actualMinor),
        money('ltv', year.perCustomerMinor.expected),
        money('undiscounted', year.undiscountedMinor),
        { input: 'discount', unit: 'share', value: discountMonthly },
        count('customers', year.customers),
      ]
    }
    case 'months':
      return [
        money('existing', sum(forecast.months.map(({ existingMarginMinor }) => existingMarginMinor.expected))),
        money('fresh', sum(forecast.months.map(({ newMarginMinor }) => newMarginMinor))),
        { input: 'marginShare', unit: 'share', value: marginShare },
      ]
  }
}

function count(input: Input, value: number): ExplainedLine {
  return { input, unit: 'count', value }
}

function money(input: Input, value: number): ExplainedLine {
  return { input, unit: 'money', value }
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
