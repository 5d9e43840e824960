import type { Random } from '@/domain/simulate/random'
import type { Choice } from '../backtest/choose-fit'
import type { CandidateFit } from './fit-candidate'
import type { FittedModel } from './fitted-model'

/**
 * Models drawn around the fits, each in proportion to its weight: where the likelihood cannot tell two models apart, their
 * disagreement is part of the range. Empty where no fit gives draws.
 */
export function drawModels(
  fits: readonly CandidateFit[],
  weights: Choice['weights'],
  draws: number,
  random: Random,
): FittedModel[] {
  const shares = weights.flatMap(({ model, weight }) => {
    const fit = fits.find(({ trial }) => trial.model === model)
    return fit?.model ? [{ fit, weight }] : []
  })
  const total = shares.reduce((sum, { weight }) => sum + weight, 0)
  return shares.flatMap(({ fit, weight }) => {
    const count = Math.round((draws * weight) / total)
    // A bootstrap gives as many as it can, whatever is asked for.
    return count === 0 ? [] : fit.draw(count, random).slice(0, count)
  })
}
