import type { CacReason, CacSummary } from './acquisition'
import type { ChurnReason } from './descriptive'
import type { ModelName, PredictedLtv } from './forecast-report'

/** The four named methods (METRICS "LTV"). A method that has no value says why in `reason`. */
export interface LtvSummary {
  realised: RealisedLtv
  formulaSimple: FormulaSimple
  formulaFull: FormulaFull
  predicted: PredictedSummary
  /** CAC of the last 12 whole months, which the full formula takes off. */
  cac: CacSummary
  /** Realised 12-month LTV ÷ 3: "what may be paid for a customer"; null without a cohort that old. */
  maximumCacMinor: number | null
  /** When the margin of a customer has brought back that CAC; null without a CAC, or without a final age. */
  payback: LtvPayback | null
  /** True if the base changed by more than 20 % over the churn window: formulas are not to be trusted. */
  isUnsteady: boolean
  baseChangeShare: number | null
}

/**
 * Payback over the realised curve to `horizonMonths` (METRICS "payback"). `within`: in that month of a customer's life, 1 =
 * the first. `notYet`: margin at the horizon ÷ CAC.
 */
export type LtvPayback = { horizonMonths: number; customers: number } & (
  | { reading: 'onFirstOrder' }
  | { reading: 'within'; months: number }
  | { reading: 'notYet'; share: number }
)

export const REALISED_AGES_MONTHS = [1, 3, 6, 12, 24, 36, 60] as const
export type RealisedAgeMonths = (typeof REALISED_AGES_MONTHS)[number]

export interface RealisedAge {
  ageMonths: number
  /** Margin and net revenue per acquired customer up to that age; null without a cohort final at it. */
  marginPerCustomerMinor: number | null
  revenuePerCustomerMinor: number | null
  cohorts: number
  customers: number
  /** Σ margin and revenue behind the value. */
  marginMinor: number
  revenueMinor: number
  /** Set where the value is null: the local day on which the first cohort becomes final at this age. */
  finalOn: string | null
}

/** Cumulative margin per customer by age, over the cohorts final at `horizonMonths` only, so that it cannot dip. */
export interface RealisedCurve {
  horizonMonths: number
  cohorts: number
  customers: number
  /** Index = age in months, 0 = the first order's day alone … horizonMonths. */
  marginPerCustomerMinor: number[]
}

export interface RealisedLtv {
  ages: RealisedAge[]
  /** One curve for every age of REALISED_AGES_MONTHS that has a value. */
  curves: RealisedCurve[]
  reason: 'historyTooShort' | null
}

export interface FormulaSimple {
  /** ARPA ÷ churn: revenue LTV; beside it margin ARPA ÷ churn. */
  valueMinor: number | null
  marginValueMinor: number | null
  arpaMinor: number | null
  marginArpaMinor: number | null
  monthlyChurn: number | null
  /** Annual form: revenue of the last 12 whole months ÷ base 12 months ago ÷ share of that base not in the base now. */
  expandedMinor: number | null
  reason: ChurnReason | null
}

export interface FormulaFull {
  /** Margin ARPA ÷ churn − CAC; before CAC where CAC has no value, and `cacReason` says why. */
  valueMinor: number | null
  cacMinor: number | null
  cacReason: CacReason | null
  reason: ChurnReason | null
}

/** Why there is no predicted figure. `filtered`: a forecast is of the whole store as it is now. */
export type PredictedReason = 'notReady' | 'computing' | 'failed' | 'filtered' | 'degenerate' | 'didNotConverge'

/** LTV predicted at the age of twelve months (METRICS "Predicted, at age H"); all null, with a reason, where there is none. */
export interface PredictedSummary {
  ageMonths: 12
  valueMinor: number | null
  /** Bounds of the central 80 % interval. */
  p10Minor: number | null
  p90Minor: number | null
  /** The part of the value that is already in. */
  actualMinor: number | null
  /** The value without discount. */
  undiscountedMinor: number | null
  /** Identified customers the model was fitted on. */
  customers: number | null
  model: ModelName | null
  /** Every age the fit speaks of, the twelfth month among them; empty where there is no prediction. */
  ages: PredictedLtv[]
  reason: PredictedReason | null
}
