import type { CustomerForecast, Forecast, ModelTrial } from '@/domain/forecast-report'
import { createRandom, type Random } from '@/domain/simulate/random'
import { addDays, epochDay } from '@/domain/time/local-date'
import { chooseFit } from './backtest/choose-fit'
import { computeBacktest } from './backtest/compute-backtest'
import { findModelError } from './backtest/find-model-error'
import { planHoldout } from './backtest/plan-holdout'
import { type Holdout, runHoldout } from './backtest/run-holdout'
import { checkAssumptions } from './checks/check-assumptions'
import { findSeasonality } from './checks/monthly-revenue'
import { extrapolateCohortCurve } from './fallback/cohort-curve'
import { sumCohortMargins } from './fallback/cohort-margins'
import { drawModels } from './fits/draw-models'
import { CANDIDATES, prepareData } from './fits/fit-candidate'
import { fitValue } from './fits/fit-value'
import type { ForecastInput } from './forecast-input'
import { compressHistories } from './histories/compress-histories'
import { buildHistories, type Histories } from './histories/histories'
import { projectForecast } from './project-forecast'
import { assessReadiness, type ForecastReadiness } from './readiness'

export interface ForecastOptions {
  /** Seeds the parameter draws: the same input and seed give the same document. */
  seed: number
  /** Told 0–1 and what is being done, about a dozen times. */
  onProgress?: (share: number, stage: ForecastStage) => void
  /** Parameter draws behind a range; § 100. */
  draws?: number
}

export type ForecastStage = 'histories' | 'fits' | 'holdout' | 'uncertainty' | 'customers'

export interface ForecastResult {
  /** Plain JSON: kept with the fit. */
  forecast: Forecast
  /** Of the customer at that index of the input; null unless `forecast.status` is `fitted`. A few µs each. */
  score: (customer: number) => CustomerForecast | null
}

const DRAWS = 100
const PACE_DAYS = 90

/** From purchase histories to all that is said of the future. Pure; about a minute for a million customers. */
export function computeForecast(input: ForecastInput, options: ForecastOptions): ForecastResult {
  const progress = options.onProgress ?? (() => {})
  const random = createRandom(options.seed)
  progress(0, 'histories')
  const histories = buildHistories(input.customers, epochDay(input.asOf))
  const readiness = assessData(input, histories)
  if (!readiness.isReady || input.firstDay === null) {
    return { forecast: { status: 'notReady', asOf: input.asOf, readiness }, score: () => null }
  }
  progress(0.1, 'fits')
  const data = prepareData(compressHistories(histories))
  const fits = CANDIDATES.map((fitCandidate, i) => {
    const fit = fitCandidate(data)
    progress(0.1 + 0.1 * (i + 1), 'fits')
    return fit
  })
  const plan = planHoldout(input.firstDay, input.asOf)
  progress(0.4, 'holdout')
  const holdout = plan && runHoldout(input.customers, plan)
  const trials = fits.map(({ trial }) => ({ ...trial, holdout: findScore(holdout, trial.model) }))
  const seasonality = findSeasonality(input.customers, input.firstDay, input.asOf)
  const checks = checkAssumptions(input.customers, histories, epochDay(input.firstDay), seasonality)
  const value = fitValue(histories)
  const chosen = chooseFit(fits, trials)
  const common = { asOf: input.asOf, readiness, trials, checks, value: value.trial }
  if (chosen === null) return { forecast: fallBack(input, common, random), score: () => null }
  progress(0.6, 'uncertainty')
  const draws = options.draws ?? DRAWS
  const backtest = holdout && computeBacktest(input, holdout, chosen, { draws, random })
  const projected = projectForecast(input, histories, chosen.fit, {
    value,
    drawn: drawModels(fits, chosen.weights, draws, random),
    modelError: findModelError(backtest),
    seasonality,
    random,
  })
  progress(0.9, 'customers')
  const rowOf = indexRows(input, histories)
  const { scoreRow, ...figures } = projected
  return {
    forecast: {
      status: 'fitted',
      ...common,
      chosen: { model: chosen.fit.trial.model, by: chosen.by },
      ...figures,
      backtest,
    },
    score: (customer) => {
      const row = rowOf[customer] ?? -1
      return row < 0 ? null : scoreRow(row)
    },
  }
}

function findScore(holdout: Holdout | null, name: ModelTrial['model']) {
  return holdout?.trials.find(({ model }) => model.name === name)?.score ?? null
}

function fallBack(
  { asOf, customers }: ForecastInput,
  common: Pick<Extract<Forecast, { status: 'fallback' }>, 'asOf' | 'readiness' | 'trials' | 'checks' | 'value'>,
  random: Random,
): Forecast {
  const isDegenerate = common.trials.some(({ status }) => status === 'degenerate')
  const ages = extrapolateCohortCurve(sumCohortMargins(customers, epochDay(asOf)), random)
  return { status: 'fallback', ...common, curve: { reason: isDegenerate ? 'degenerate' : 'didNotConverge', ages } }
}

function assessData({ firstDay, asOf, customers }: ForecastInput, histories: Histories): ForecastReadiness {
  const before = buildHistories(customers, epochDay(addDays(asOf, -PACE_DAYS)))
  return assessReadiness({
    firstDay,
    asOf,
    buyers: histories.customers,
    repeaters: countRepeaters(histories),
    buyersBefore: before.customers,
    repeatersBefore: countRepeaters(before),
  })
}

function countRepeaters({ repeatDays }: Histories): number {
  let repeaters = 0
  for (const x of repeatDays) if (x > 0) repeaters++
  return repeaters
}

/** Row of the histories by index of the input; −1 for a customer who comes after as-of. */
function indexRows({ customers }: ForecastInput, { who }: Histories): Int32Array {
  const rows = new Int32Array(Math.max(0, customers.starts.length - 1)).fill(-1)
  for (let row = 0; row < who.length; row++) rows[who[row] ?? 0] = row
  return rows
}
