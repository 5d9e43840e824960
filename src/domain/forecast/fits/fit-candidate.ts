import type { ModelTrial } from '@/domain/forecast-report'
import type { Random } from '@/domain/simulate/random'
import { samplePoisson } from '@/domain/simulate/samplers'
import { bgNbd } from '../bg-nbd/bg-nbd'
import type { CompressedHistories } from '../compress'
import { computeUncertainty } from '../fit-positive'
import type { FitResult, Uncertainty } from '../fit-result'
import { coarsen, reweigh } from '../histories/compress-histories'
import { mbgNbd } from '../mbg-nbd/mbg-nbd'
import { buildParameterSampler } from '../parameter-sampler'
import { paretoNbd } from '../pareto-nbd/pareto-nbd'
import type { PurchaseModel } from '../purchase-model'
import { bindModel, type FittedModel, nameParameters } from './fitted-model'

/** § Rows a likelihood runs over at most, those of a hold-out, which only compares, and those on which the starts are searched. */
export const ROWS = { full: 40_000, holdout: 10_000, coarse: 3000 } as const
/** § Refits of a bootstrap, and the least of them that must have converged. */
const BOOTSTRAP = { refits: 40, least: 20 } as const

export interface CandidateFit {
  trial: Omit<ModelTrial, 'holdout'>
  /** Null unless `trial.status` is `fitted`. */
  model: FittedModel | null
  /** Where parameter draws come from; `none`: the fit is used without parameter uncertainty. */
  uncertainty: 'hessian' | 'bootstrap' | 'none'
  /** Models drawn around the fit. */
  draw: (count: number, random: Random) => FittedModel[]
}

export interface PreparedData {
  full: CompressedHistories
  coarse: CompressedHistories | undefined
}

/** Unique rows for the likelihood; beyond a size, neighbours are joined, and once more for the search of the starts. */
export function prepareData(data: CompressedHistories, mostRows: number = ROWS.full): PreparedData {
  const full = coarsen(data, mostRows)
  return { full, coarse: full.weights.length > 2 * ROWS.coarse ? coarsen(full, ROWS.coarse) : undefined }
}

export const CANDIDATES: readonly ((data: PreparedData) => CandidateFit)[] = [
  (data) => fitCandidate(bgNbd, data),
  (data) => fitCandidate(mbgNbd, data),
  (data) => fitCandidate(paretoNbd, data),
]

/** One model tried on the data: what came of it, and how to draw around it. */
export function fitCandidate<P extends Record<keyof P, number>>(
  model: PurchaseModel<P>,
  data: PreparedData,
): CandidateFit {
  const result = model.fit(data.full, data.coarse)
  const trial = describeTrial(model, result)
  if (result.status !== 'fitted') return { trial, model: null, uncertainty: 'none', draw: () => [] }
  return standOn({ model, parameters: result.parameters, uncertainty: result.uncertainty }, trial, data)
}

/** A stored trial as the candidate it was, on the histories it is to be drawn from: nothing is searched for again. */
export function restoreCandidate(trial: ModelTrial, data: PreparedData): CandidateFit {
  if (trial.model === 'bgNbd') return restore(bgNbd, trial, data)
  return trial.model === 'mbgNbd' ? restore(mbgNbd, trial, data) : restore(paretoNbd, trial, data)
}

function restore<P extends Record<keyof P, number>>(
  model: PurchaseModel<P>,
  trial: ModelTrial,
  data: PreparedData,
): CandidateFit {
  if (trial.status !== 'fitted' || trial.parameters === null) {
    return { trial, model: null, uncertainty: 'none', draw: () => [] }
  }
  const values = model.parameterNames.map((name) => trial.parameters?.[name] ?? Number.NaN)
  const value = (logs: readonly number[]) => -model.logLikelihood(model.buildParameters(logs.map(Math.exp)), data.full)
  const uncertainty = computeUncertainty({ build: model.buildParameters, objective: { value } }, values.map(Math.log))
  return standOn({ model, parameters: model.buildParameters(values), uncertainty }, trial, data)
}

/** A model that stands, with draws by its covariance, else by refits. */
function standOn<P extends Record<keyof P, number>>(
  { model, parameters, uncertainty }: { model: PurchaseModel<P>; parameters: P; uncertainty: Uncertainty<P> | null },
  trial: CandidateFit['trial'],
  data: PreparedData,
): CandidateFit {
  const sample = uncertainty && buildParameterSampler(model, parameters, uncertainty)
  return {
    trial,
    model: bindModel(model, parameters),
    uncertainty: sample ? 'hessian' : 'bootstrap',
    draw: (count, random) => {
      if (sample) return Array.from({ length: count }, () => bindModel(model, sample(random)))
      return bootstrap(model, data.coarse ?? coarsen(data.full, ROWS.coarse), random)
    },
  }
}

/** Refits under Poisson(weight) weights: the bootstrap over customers (Efron 1979) where the Hessian gives no covariance. */
function bootstrap<P>(model: PurchaseModel<P>, data: CompressedHistories, random: Random): FittedModel[] {
  const drawn: FittedModel[] = []
  for (let refit = 0; refit < BOOTSTRAP.refits; refit++) {
    const weights = data.weights.map((weight) => samplePoisson(random, weight))
    const result = model.fit(reweigh(data, weights))
    if (result.status !== 'didNotConverge') drawn.push(bindModel(model, result.parameters))
  }
  return drawn.length >= BOOTSTRAP.least ? drawn : []
}

function describeTrial<P>(model: PurchaseModel<P>, result: FitResult<P>): CandidateFit['trial'] {
  const { name } = model
  if (result.status === 'didNotConverge') {
    const { status, reason } = result
    return { model: name, status, reason, parameters: null, standardErrors: null, logLikelihood: null }
  }
  return {
    model: name,
    status: result.status,
    reason: result.status === 'degenerate' ? result.reason : null,
    parameters: nameParameters(model, result.parameters),
    standardErrors:
      result.status === 'fitted' && result.uncertainty !== null
        ? nameParameters(model, result.uncertainty.standardErrors)
        : null,
    logLikelihood: result.logLikelihood,
  }
}
