import type { HoldoutScore, ModelName, ModelTrial } from '@/domain/forecast-report'
import type { CandidateFit } from '../fits/fit-candidate'

export interface Choice {
  fit: CandidateFit
  by: 'holdout' | 'likelihood'
  /** Akaike weights, summing to 1, of all models that could have been chosen: how sure the choice is. */
  weights: { model: ModelName; weight: number }[]
}

/**
 * The likeliest of the models that stand and that the hold-out, where there was one, does not rule out; null where none stands.
 * All candidates have four parameters: the largest likelihood is the least AIC, and exp of its distance the weight (Burnham &
 * Anderson 2002, Model Selection and Multimodel Inference, section 2.9).
 */
export function chooseFit(
  fits: readonly CandidateFit[],
  trials: readonly Pick<ModelTrial, 'model' | 'status' | 'holdout'>[],
): Choice | null {
  const standing = fits.filter(({ model }) => model !== null)
  const scores = trials.flatMap(({ model, status, holdout }) =>
    status === 'fitted' && holdout !== null ? [{ model, score: holdout }] : [],
  )
  const unfailed = listUnfailed(scores)
  const left = scores.length === 0 ? standing : standing.filter(({ trial }) => unfailed.includes(trial.model))
  const fit = findLikeliest(left)
  if (fit === null) return null
  const top = logLikelihoodOf(fit)
  const odds = left.map((one) => Math.exp(logLikelihoodOf(one) - top))
  const total = odds.reduce((sum, one) => sum + one, 0)
  return {
    fit,
    by: fit === findLikeliest(standing) ? 'likelihood' : 'holdout',
    weights: left.map(({ trial }, i) => ({ model: trial.model, weight: (odds[i] ?? 0) / total })),
  }
}

function findLikeliest(fits: readonly CandidateFit[]): CandidateFit | null {
  return fits.reduce<CandidateFit | null>(
    (a, b) => (a === null || logLikelihoodOf(b) > logLikelihoodOf(a) ? b : a),
    null,
  )
}

function logLikelihoodOf({ trial }: CandidateFit): number {
  return trial.logLikelihood ?? Number.NEGATIVE_INFINITY
}

/** § A model whose total is off by this much more than the best one's failed grossly; chance alone parts two models by a few points. */
const GROSS_FAILURE = 0.2

/**
 * The models that the hold-out does not rule out. It only guards: one period of some customers is far noisier than the likelihood
 * of everything that is known (docs/methods/choice-and-hold-out.md has what each rule was measured to do).
 */
function listUnfailed(scores: readonly { model: ModelName; score: HoldoutScore }[]): ModelName[] {
  const off = ({ score }: { score: HoldoutScore }) => Math.abs(score.totalError ?? 0)
  const leastOff = Math.min(...scores.map(off))
  return scores.filter((one) => off(one) <= leastOff + GROSS_FAILURE).map(({ model }) => model)
}
