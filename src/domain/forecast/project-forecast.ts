import type { FittedForecast } from '@/domain/forecast-report'
import type { Random } from '@/domain/simulate/random'
import { epochDay } from '@/domain/time/local-date'
import type { ModelError } from './backtest/find-model-error'
import type { Seasonality } from './checks/seasonality'
import { DISCOUNT_RATE_MONTHLY } from './discounted-orders'
import type { CandidateFit } from './fits/fit-candidate'
import type { ValueFit } from './fits/fit-value'
import type { FittedModel } from './fits/fitted-model'
import type { ForecastInput } from './forecast-input'
import type { Histories } from './histories/histories'
import { buildBins, scoreHistories } from './project/bins'
import { computeCohortForecasts } from './project/cohort-forecasts'
import { computeForecastMonths } from './project/forecast-months'
import { computeNextMonths } from './project/next-months'
import { describePopulation } from './project/population'
import { computePredictedLtv } from './project/predicted-ltv'
import { buildProjection } from './project/projection'
import { buildCustomerScores } from './score/score-customers'
import { buildWhatIfBasis } from './what-if/what-if'

interface ProjectionOptions {
  value: ValueFit
  /** Models drawn around the chosen one. */
  drawn: readonly FittedModel[]
  modelError: ModelError
  seasonality: Seasonality | null
  random: Random
}

/** Everything of the document that follows from the chosen fit, and the scores of its customers. */
export function projectForecast(
  input: ForecastInput,
  histories: Histories,
  { model, uncertainty }: CandidateFit,
  { value, drawn, modelError, seasonality, random }: ProjectionOptions,
) {
  if (model === null) throw new RangeError('a fit that does not stand projects nothing')
  const scored = scoreHistories(histories, model, value.model)
  const bins = buildBins(histories, scored)
  const draws = drawn.map((one) => ({ model: one, value: value.draw(random) }))
  const projection = buildProjection(bins, { model, value: value.model }, draws, { modelError })
  const population = describePopulation(input.customers, epochDay(input.asOf))
  const { marginShare } = population
  const ltv = computePredictedLtv(projection, input.customers, histories.customers, marginShare)
  const actualMinor = ltv.map((age) => age.actualMinor)
  const figures = {
    customers: histories.customers,
    repeaters: histories.repeatDays.reduce((sum, x) => sum + (x > 0 ? 1 : 0), 0),
    expectedAlive: scored.pAlive.reduce((sum, alive) => sum + alive, 0),
    marginShare,
    discountMonthly: DISCOUNT_RATE_MONTHLY,
    ltv,
    next: computeNextMonths(projection, marginShare),
    months: computeForecastMonths(projection, population, seasonality, input.asOf),
    uncertainty: drawn.length === 0 ? 'none' : uncertainty,
    modelError,
    whatIf: buildWhatIfBasis(projection, { marginShare, customers: histories.customers, actualMinor }),
    valueParameters: { ...value.model },
    cohorts: computeCohortForecasts(projection, input.customers, histories, input.asOf, marginShare),
  } satisfies Partial<FittedForecast>
  return { ...figures, scoreRow: buildCustomerScores(histories, scored, model, value.model, marginShare) }
}
