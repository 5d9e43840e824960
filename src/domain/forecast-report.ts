import type { Degeneracy, NoFitReason } from './forecast/fit-result'
import type { ForecastReadiness } from './forecast/readiness'

export type ModelName = 'bgNbd' | 'mbgNbd' | 'paretoNbd'

/** A forecast figure with its central 80 % interval (parameter and process uncertainty, METRICS "Predicted"). */
export interface ForecastRange {
  p10: number
  expected: number
  p90: number
}

/** How well a model, or a naive rule, foretold a hold-out period, customer by customer and in sum. */
export interface HoldoutScore {
  /** Σ predicted ÷ Σ actual order days − 1. */
  totalError: number | null
  meanAbsoluteError: number
  rootMeanSquaredError: number
  /** Pearson's, over customers; null where either side does not vary. */
  correlation: number | null
}

/** One model tried on the store: how its fit ended, and its hold-out score where there was one. */
export interface ModelTrial {
  model: ModelName
  status: 'fitted' | 'degenerate' | 'didNotConverge'
  reason: Degeneracy | NoFitReason | null
  /** By the letters of its paper; null where it did not converge. */
  parameters: Record<string, number> | null
  standardErrors: Record<string, number> | null
  logLikelihood: number | null
  /** Fitted on the days before the hold-out only; null where the history is too short for one. */
  holdout: HoldoutScore | null
}

/** The Gamma-Gamma model of a repeat order day's value. */
export interface ValueTrial {
  status: 'fitted' | 'degenerate' | 'didNotConverge'
  reason: Degeneracy | NoFitReason | null
  parameters: Record<string, number> | null
  standardErrors: Record<string, number> | null
  logLikelihood: number | null
  /** Customers with a repeat day of positive mean value: what the fit stands on. */
  customers: number
  /** Expected net revenue of a repeat order day over the population. */
  meanValueMinor: number | null
}

export type AssumptionKind =
  /** Correlation of repeat days and mean value: Gamma-Gamma assumes none. */
  | 'spendIndependentOfFrequency'
  /** Strength of the yearly rhythm: the models know none. */
  | 'seasonality'
  /** Repeaters ÷ minimum. */
  | 'enoughRepeaters'
  /** Change of the yearly number of orders per customer base: the models assume a rate that stays. */
  | 'stationarity'

export interface AssumptionCheck {
  kind: AssumptionKind
  isMet: boolean
  /** The statistic the check looks at; null where there are too few data to say. */
  value: number | null
  limit: number
}

/** LTV predicted at an age (METRICS "Predicted, at age H"): comparable with the realised LTV of that age. */
export interface PredictedLtv {
  ageMonths: number
  /** Margin per acquired customer, future months discounted. */
  perCustomerMinor: ForecastRange
  /** The same without discount. */
  undiscountedMinor: number
  /** The part that is already in, per customer. */
  actualMinor: number
  customers: number
}

/** Expected from today's identified customers in the months to come: their own name, "next H months". */
export interface NextMonths {
  horizonMonths: number
  orders: ForecastRange
  revenueMinor: ForecastRange
  marginMinor: ForecastRange
}

/** A whole calendar month after as-of's: what today's customers are expected to bring, and customers still to be won at the pace of the last 12 months. */
export interface ForecastMonth {
  month: string
  existingRevenueMinor: ForecastRange
  existingMarginMinor: ForecastRange
  newRevenueMinor: number
  newMarginMinor: number
  /**
   * The month against an average one by the store's own yearly rhythm, 1 = average; null under two years of history. The money
   * of the twelve months is spread by it, their sum is the models'.
   */
  seasonalIndex: number | null
}

/** "Standing then we would have said …; it became …". */
export interface Backtest {
  /** The day it stands on; the fit knows nothing after it. What came is looked at up to the forecast's as-of. */
  standsOn: string
  /** To a tenth of a month. */
  horizonMonths: number
  model: ModelName
  customers: number
  orders: { predicted: ForecastRange; actual: number }
  /** Per customer known on that day, margin, undiscounted. */
  marginPerCustomerMinor: { predicted: ForecastRange; actual: number }
  revenueMinor: { predicted: ForecastRange; actual: number }
  /** Cumulative repeat order days and revenue by week since `standsOn`. */
  weeks: {
    endsOn: string
    predictedOrders: number
    actualOrders: number
    predictedRevenueMinor: number
    actualRevenueMinor: number
  }[]
  /** Customers in ten groups by predicted orders, the lowest first. */
  deciles: { customers: number; predictedOrders: number; actualOrders: number }[]
  /** By customers' mean absolute and root mean squared error, the model beside naive rules. */
  scores: { rule: ModelName | NaiveRule; orders: HoldoutScore }[]
  byCohort: BacktestGroup[]
  byChannel: BacktestGroup[]
}

export type NaiveRule =
  /** x order days again in a period as long as the past one. */
  | 'ownRate'
  /** The last period of the hold-out's length, again. */
  | 'lastPeriod'
  /** Everybody the mean of all. */
  | 'meanOfAll'
  /** Who bought within the last 13 weeks goes on as before, nobody else comes. */
  | 'hiatus'
  | 'nobody'

export interface BacktestGroup {
  /** Cohort month, or channel name ('' where it is not known). */
  group: string
  customers: number
  predictedOrders: number
  actualOrders: number
}

/** The fallback where no model fits: the cohorts' own curve, continued. */
export interface CohortCurveForecast {
  /** Why no model stands. */
  reason: 'degenerate' | 'didNotConverge'
  ages: { ageMonths: number; perCustomerMinor: ForecastRange; isExtrapolated: boolean }[]
}

/** Everything a fit says of a store: kept with the fit, shown on the forecast page, printed by the `report` command. */
export type Forecast =
  | { status: 'notReady'; asOf: string; readiness: ForecastReadiness }
  | {
      status: 'fallback'
      asOf: string
      readiness: ForecastReadiness
      trials: ModelTrial[]
      value: ValueTrial
      checks: AssumptionCheck[]
      curve: CohortCurveForecast
    }
  | FittedForecast

export interface FittedForecast {
  status: 'fitted'
  asOf: string
  readiness: ForecastReadiness
  trials: ModelTrial[]
  /** The model used: the likeliest that stands, or, by `holdout`, the likeliest of those that did not fail in it. */
  chosen: { model: ModelName; by: 'holdout' | 'likelihood' }
  value: ValueTrial
  checks: AssumptionCheck[]
  customers: number
  repeaters: number
  /** Σ over customers of P(alive). */
  expectedAlive: number
  /** Margin ÷ net revenue of the population's last 12 months: turns value into margin. */
  marginShare: number
  discountMonthly: number
  ltv: PredictedLtv[]
  next: NextMonths[]
  months: ForecastMonth[]
  backtest: Backtest | null
  /** Where the draws behind the parameter part of ranges come from; `none`: ranges hold the process part alone. */
  uncertainty: 'hessian' | 'bootstrap' | 'none'
  /** What the back-test missed beyond chance, as a relative standard deviation: in every range of what is to come. 0 where chance explains it. */
  modelError: { orders: number; revenue: number }
  /** The customers in a few hundred rows: `computeWhatIf` runs on it, in a browser too. */
  whatIf: WhatIfBasis
  /** Gamma-Gamma as used: the fitted one, or the stand-in where it does not stand. In minor units. */
  valueParameters: { p: number; q: number; v: number }
  /** Expected margin of the next 12 months by cohort month, for the cohort grid's empty triangle: cumulative per customer by offset. */
  cohorts: CohortForecast[]
}

export interface CohortForecast {
  /** Month of the cohort, YYYY-MM. */
  cohort: string
  customers: number
  /** Expected of the whole cohort from as-of to the end of its month: 0 where as-of is a month’s last day. */
  restOfMonth: { revenueMinor: number; marginMinor: number }
  /** By offset k = 0 … : expected order days, revenue and margin of the whole cohort in months after as-of's; null for months that are over. */
  cells: ({
    activeCustomers: number
    orders: number
    revenueMinor: number
    marginMinor: number
    /** Cumulative margin per customer through k, actual and expected. */
    cumulativeMarginPerCustomerMinor: ForecastRange
  } | null)[]
}

/** What the model says of one customer; ranges are central 80 % of the customer's own chance, so that p90 can be 0 where a little is expected. */
export interface CustomerForecast {
  repeatDays: number
  recencyWeeks: number
  ageWeeks: number
  /** Probability, 0–1, of buying again at all. */
  pAlive: number
  /** Next 12 months. */
  orders: ForecastRange
  marginMinor: ForecastRange
  /** Expected net value of an order day. */
  valueMinor: number
  /** The median of the next order's day given alive; null beyond the horizon. */
  nextOrderOn: string | null
  /** Quintile of expected margin by the RFM rule: 5 the best. */
  valueTier: 1 | 2 | 3 | 4 | 5
}

/** The store's customers grouped for "what if": figures are those of the forecast, in total over the row. */
export interface WhatIfBasis {
  model: ModelName
  parameters: Record<string, number>
  customers: number
  /** Ages of predicted LTV, months. */
  ages: number[]
  /** Margin already in up to each age, per customer. */
  actualMinor: number[]
  rows: {
    repeats: number
    ageWeeks: number
    /** Margin expected in the next 12 months, and from as-of to each age (discounted). */
    marginMinor: number
    restMinor: number[]
  }[]
}

export interface WhatIfResult {
  /** Next 12 months, today's customers. */
  nextMarginMinor: number
  ltv: { ageMonths: number; perCustomerMinor: number }[]
}

/** More of one customer than a list holds: computed from the stored fit when somebody looks. */
export interface CustomerOutlook {
  /** Probability of exactly 0, 1, 2, 3, 4 and of 5 or more order days in the next 12 months; they add up to 1. */
  orderProbabilities: number[]
  /** Day by which the next order comes with 10, 50, 90 % probability, given alive; null beyond five years. */
  nextOrderOn: { p10: string | null; p50: string | null; p90: string | null }
  /** Discounted expected order days still to come: without end for the Pareto/NBD, over 60 months for the others. */
  discountedOrders: number
}
