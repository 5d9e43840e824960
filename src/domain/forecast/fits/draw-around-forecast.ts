import type { FittedForecast } from '@/domain/forecast-report'
import type { Random } from '@/domain/simulate/random'
import { chooseFit } from '../backtest/choose-fit'
import type { GammaGammaParameters } from '../gamma-gamma/parameters'
import { compressHistories } from '../histories/compress-histories'
import type { Histories } from '../histories/histories'
import { drawModels } from './draw-models'
import { prepareData, ROWS, restoreCandidate } from './fit-candidate'
import { restoreValueSampler } from './fit-value'
import type { FittedModel } from './fitted-model'

/** One set of parameters that the orders allow: of when customers come, and of what an order brings. */
interface ForecastDraw {
  model: FittedModel
  value: GammaGammaParameters
}

/**
 * Parameters drawn around a stored forecast, models in proportion to their weight, in an order in which every part is a fair
 * sample of the whole: the covariance is computed anew at the kept parameters on rows joined to § 10,000, so that it takes a
 * fraction of a second and nothing is fitted again. The same histories and random numbers give the same draws; empty where
 * none can be drawn.
 */
export function drawAroundForecast(
  forecast: Pick<FittedForecast, 'trials' | 'value' | 'valueParameters'>,
  histories: Histories,
  { draws, random }: { draws: number; random: Random },
): ForecastDraw[] {
  const { trials, value, valueParameters } = forecast
  const data = prepareData(compressHistories(histories), ROWS.holdout)
  const fits = trials.map((trial) => restoreCandidate(trial, data))
  const chosen = chooseFit(fits, trials)
  const models = chosen === null ? [] : drawModels(fits, chosen.weights, draws, random)
  const sample = restoreValueSampler({ trial: value, model: valueParameters }, histories)
  const drawn = models.map((model) => ({ model, value: sample?.(random) ?? valueParameters }))
  return shuffle(drawn, random)
}

function shuffle<T>(values: readonly T[], random: Random): T[] {
  const order = values.map((value) => ({ value, place: random() }))
  return order.sort((a, b) => a.place - b.place).map(({ value }) => value)
}
