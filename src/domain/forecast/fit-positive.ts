import type { Degeneracy, FitResult, Uncertainty } from './fit-result'
import { invertPositiveDefinite } from './numerics/cholesky'
import { numericHessian } from './numerics/numeric-derivatives'
import { minimise } from './optimise/minimise'
import type { Objective } from './optimise/objective'

/** Parameters are searched between these, whatever the model; a degenerate fit ends near one of them. */
const BOUNDS = { low: Math.log(1e-7), high: Math.log(1e7) }

export interface PositiveModel<P> {
  names: readonly (keyof P & string)[]
  build(values: readonly number[]): P
  /** Minus the log-likelihood, of the logarithms of the parameters. */
  objective: Objective
  /** The same on fewer rows: the starts are searched on it, and the data's own search begins at what it found. */
  coarseObjective?: Objective
  /** Starting points, as parameters. */
  starts: readonly P[]
  findDegeneracy(parameters: P): Degeneracy | null
}

/**
 * Maximum likelihood of a model whose parameters are all positive: several starts, searched in log-parameters, then standard
 * errors from the numeric Hessian there.
 */
export function fitPositive<P extends Record<keyof P, number>>(model: PositiveModel<P>): FitResult<P> {
  const starts = model.starts.map((start) => model.names.map((name) => Math.log(start[name])))
  const coarse = model.coarseObjective && minimise(model.coarseObjective, starts, BOUNDS)
  const found = minimise(model.objective, coarse ? [coarse.point] : starts, BOUNDS)
  if (found.status === 'didNotConverge') return { status: 'didNotConverge', reason: 'searchFailed' }
  const parameters = model.build(found.point.map(Math.exp))
  const logLikelihood = -found.value
  const reason = model.findDegeneracy(parameters)
  if (reason !== null) return { status: 'degenerate', reason, parameters, logLikelihood }
  return { status: 'fitted', parameters, logLikelihood, uncertainty: computeUncertainty(model, found.point) }
}

/** Standard errors and covariance at the logarithms of a fit's parameters; null where the likelihood is flat or no top there. */
export function computeUncertainty<P>(
  model: { build(values: readonly number[]): P; objective: Pick<Objective, 'value'> },
  point: readonly number[],
): Uncertainty<P> | null {
  const logCovariance = invertPositiveDefinite(numericHessian((at) => model.objective.value(at), point))
  if (logCovariance === null) return null
  const errors = point.map((log, i) => Math.exp(log) * Math.sqrt(logCovariance[i]?.[i] ?? 0))
  return { standardErrors: model.build(errors), logCovariance }
}
