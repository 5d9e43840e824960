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

/** A month to come: what today's customers are expected to bring, and customers still to be won at the pace of the last 12 months. */
export interface ForecastMonth {
  month: string
  existingRevenueMinor: ForecastRange
  existingMarginMinor: ForecastRange
  newRevenueMinor: number
  newMarginMinor: number
  /** The month's share of an average month by the store's own yearly rhythm, 1 = average; null under two years of history. */
  seasonalIndex: number | null
}

/** "Standing then we would have said …; it became …". */
export interface Backtest {
  /** The day it stands on; the fit knows nothing after it. */
  standsOn: string
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
  /** The model used, and whether a hold-out chose it (else: the best likelihood). */
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
  /** Expected margin of the next 12 months by cohort month, for the cohort grid's empty triangle: cumulative per customer by offset. */
  cohorts: CohortForecast[]
}

export interface CohortForecast {
  /** Month of the cohort, YYYY-MM. */
  cohort: string
  customers: number
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

/** What the model says of one customer; ranges are central 80 %. */
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
