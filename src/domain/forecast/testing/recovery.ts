import { bgNbd } from '../bg-nbd/bg-nbd'
import { compress } from '../compress'
import { mbgNbd } from '../mbg-nbd/mbg-nbd'
import { paretoNbd } from '../pareto-nbd/pareto-nbd'
import type { PurchaseModel } from '../purchase-model'
import { simulateHistories } from './simulate-histories'

/** Distances of the fitted parameters from the true ones, in standard errors of their logarithms, in the order of their names. */
export type RecoverScores = (customers: number, seed: number) => number[]

function recovery<P extends Record<keyof P, number>>(model: PurchaseModel<P>, truth: readonly number[]) {
  const parameters = model.buildParameters(truth)
  const recover: RecoverScores = (customers, seed) => {
    const histories = simulateHistories(model, parameters, { customers, entryDays: 365, endDay: 730, seed })
    const result = model.fit(compress(histories))
    if (result.status !== 'fitted' || result.uncertainty === null) throw new Error(`no fit: ${JSON.stringify(result)}`)
    const { logCovariance } = result.uncertainty
    return model.parameterNames.map((name, i) => {
      const error = Math.sqrt(logCovariance[i]?.[i] ?? Number.NaN)
      return (Math.log(result.parameters[name]) - Math.log(parameters[name])) / error
    })
  }
  return { name: model.name, recover }
}

/** Each model with the parameters of a plausible store. */
export const RECOVERIES = [
  recovery(bgNbd, [0.6, 6, 0.8, 2.4]),
  recovery(mbgNbd, [0.8, 7, 0.9, 2.6]),
  recovery(paretoNbd, [0.7, 9, 0.8, 20]),
]
