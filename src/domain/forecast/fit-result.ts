/** Why a converged fit is no model to forecast with (METRICS "Predicted" cannot be shown then). */
export type Degeneracy =
  /** Drop-out vanishes: the likelihood wants customers that never leave. */
  | 'nobodyLeaves'
  /** All repeat purchases come before the drop-out that follows the first. */
  | 'everybodyLeaves'
  /** Customers don't differ in how fast they leave: two parameters run to infinity together. */
  | 'dropOutIsTheSameForAll'
  /** Customers don't differ in how often they buy. */
  | 'purchaseRateIsTheSameForAll'
  /** Gamma-Gamma: the mean order value of the population is infinite. */
  | 'meanValueIsInfinite'
  /** Gamma-Gamma: orders of a customer, or customers, don't differ in value. */
  | 'valueIsTheSameForAll'

export type NoFitReason = 'noCustomers' | 'noRepeatPurchases' | 'searchFailed'

export interface Uncertainty<P> {
  /** Of the parameters themselves, by the delta method from their logarithms. */
  standardErrors: P
  /** Covariance of the logarithms of the parameters, in the order of the model's `names`. */
  logCovariance: number[][]
}

export type FitResult<P> =
  /** `uncertainty` is null where the likelihood is flat at its top: the Hessian is not positive definite. */
  | { status: 'fitted'; parameters: P; logLikelihood: number; uncertainty: Uncertainty<P> | null }
  | { status: 'degenerate'; reason: Degeneracy; parameters: P; logLikelihood: number }
  | { status: 'didNotConverge'; reason: NoFitReason }
