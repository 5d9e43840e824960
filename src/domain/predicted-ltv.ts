import type { Forecast } from './forecast-report'
import type { PredictedReason, PredictedSummary } from './ltv'
import { roundMinor } from './money'

const AGE_MONTHS = 12

/** The overview's one figure of a forecast: LTV predicted at twelve months, or why there is none. */
export function summarisePredictedLtv(forecast: Forecast): PredictedSummary {
  if (forecast.status === 'notReady') return buildMissingPrediction('notReady')
  if (forecast.status === 'fallback') return buildMissingPrediction(forecast.curve.reason)
  const found = forecast.ltv.find(({ ageMonths }) => ageMonths === AGE_MONTHS)
  if (!found) return buildMissingPrediction('notReady')
  return {
    ageMonths: AGE_MONTHS,
    valueMinor: roundMinor(found.perCustomerMinor.expected),
    p10Minor: roundMinor(found.perCustomerMinor.p10),
    p90Minor: roundMinor(found.perCustomerMinor.p90),
    actualMinor: roundMinor(found.actualMinor),
    undiscountedMinor: roundMinor(found.undiscountedMinor),
    customers: found.customers,
    model: forecast.chosen.model,
    ages: forecast.ltv,
    reason: null,
  }
}

/** No prediction, for that reason. */
export function buildMissingPrediction(reason: PredictedReason): PredictedSummary {
  return {
    ageMonths: AGE_MONTHS,
    valueMinor: null,
    p10Minor: null,
    p90Minor: null,
    actualMinor: null,
    undiscountedMinor: null,
    customers: null,
    model: null,
    ages: [],
    reason,
  }
}
