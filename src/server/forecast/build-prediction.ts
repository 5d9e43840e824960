import { currencyDigits } from '@/domain/currency'
import { scaleValueTrial } from '@/domain/forecast/gamma-gamma/scale-value-trial'
import type {
  AssumptionCheck,
  Backtest,
  CohortCurveForecast,
  FittedForecast,
  Forecast,
  ForecastMonth,
  ModelTrial,
  NextMonths,
  ValueTrial,
} from '@/domain/forecast-report'
import type { PredictedSummary } from '@/domain/ltv'
import { summarisePredictedLtv } from '@/domain/predicted-ltv'

/** `ltv.predicted` of the `report` command's document: every key always there, null or empty where it has no meaning. */
export interface Prediction extends PredictedSummary {
  status: Forecast['status']
  readiness: Forecast['readiness']
  chosenBy: FittedForecast['chosen']['by'] | null
  /** Of the model used. */
  parameters: Record<string, number> | null
  standardErrors: Record<string, number> | null
  logLikelihood: number | null
  repeaters: number | null
  expectedAlive: number | null
  marginShare: number | null
  discountMonthly: number | null
  /** In whole units of the currency. */
  value: ValueTrial | null
  nextMonths: NextMonths[]
  months: ForecastMonth[]
  trials: ModelTrial[]
  checks: AssumptionCheck[]
  backtest: Omit<Backtest, 'weeks' | 'deciles' | 'byCohort' | 'byChannel'> | null
  /** The cohorts' own curve, where no model stands. */
  curve: CohortCurveForecast['ages']
}

/** What the command prints of a forecast. */
export function buildPrediction(forecast: Forecast, currency: string): Prediction {
  const common = { ...summarisePredictedLtv(forecast), status: forecast.status, readiness: forecast.readiness }
  if (forecast.status === 'notReady') return { ...common, ...NOTHING }
  const { trials, checks } = forecast
  const value = scaleValueTrial(forecast.value, currencyDigits(currency))
  if (forecast.status === 'fallback') {
    return { ...common, ...NOTHING, trials, checks, value, curve: forecast.curve.ages }
  }
  const chosen = trials.find(({ model }) => model === forecast.chosen.model)
  const { repeaters, expectedAlive, marginShare, discountMonthly, months } = forecast
  return {
    ...common,
    chosenBy: forecast.chosen.by,
    parameters: chosen?.parameters ?? null,
    standardErrors: chosen?.standardErrors ?? null,
    logLikelihood: chosen?.logLikelihood ?? null,
    repeaters,
    expectedAlive,
    marginShare,
    discountMonthly,
    value,
    nextMonths: forecast.next,
    months,
    trials,
    checks,
    backtest: forecast.backtest && summariseBacktest(forecast.backtest),
    curve: [],
  }
}

function summariseBacktest(backtest: Backtest): Prediction['backtest'] {
  const { weeks: _weeks, deciles: _deciles, byCohort: _cohorts, byChannel: _channels, ...summary } = backtest
  return summary
}

const NOTHING: Omit<Prediction, keyof PredictedSummary | 'status' | 'readiness'> = {
  chosenBy: null,
  parameters: null,
  standardErrors: null,
  logLikelihood: null,
  repeaters: null,
  expectedAlive: null,
  marginShare: null,
  discountMonthly: null,
  value: null,
  nextMonths: [],
  months: [],
  trials: [],
  checks: [],
  backtest: null,
  curve: [],
}
