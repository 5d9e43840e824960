import type { ModelName } from '@/domain/forecast-report'

/** A purchase model with its parameters, and the Gamma-Gamma of order values (minor units). */
export interface BaselineModel {
  name: ModelName
  parameters: Record<string, number>
  value: { p: number; q: number; v: number }
}

/**
 * How each customer goes on without a programme. Always *days with an order*, as the forecast counts them.
 * `model`: the store's fit (`restoreModel(chosen.model, parameters)`, `valueParameters`, `marginShare` of the fitted forecast).
 * `curve`: no model stands; customers order at the rate of their age and buyer group, as the store's own cohorts did.
 * `calculator`: a new store without orders; customers are made up from four inputs.
 */
export type LoyaltyBaseline =
  | {
      kind: 'model'
      model: BaselineModel
      /** Models drawn around the fit (`drawModels`, `ValueFit.draw`): run r uses draw r mod their number. Empty: the fit alone. */
      draws: readonly BaselineModel[]
      /** Margin ÷ net revenue of the last 12 months. */
      marginShare: number
    }
  | {
      kind: 'curve'
      /** Expected orders a customer and month by whole months since the first order; the last one goes on. */
      ordersByAgeMonth: readonly number[]
      marginShare: number
    }
  | CalculatorBaseline

/** METRICS "calculator": average order value × orders a month × margin × lifetime. */
export interface CalculatorBaseline {
  kind: 'calculator'
  /** Made-up customers, all with a first order just before the start. */
  customers: number
  averageOrderMinor: number
  ordersPerMonth: number
  marginShare: number
  /** 1 ÷ monthly churn. */
  lifetimeMonths: number
}
