import type { ModelName } from '@/domain/forecast-report'
import { type AliveFuture, AS_FITTED, type BehaviourChange } from '../alive-future'
import { bgNbd } from '../bg-nbd/bg-nbd'
import { mbgNbd } from '../mbg-nbd/mbg-nbd'
import { paretoNbd } from '../pareto-nbd/pareto-nbd'
import type { PurchaseModel } from '../purchase-model'
import { weeks } from '../weeks'

/** A purchase model with its parameters bound in: what a forecast needs of it, whichever of the three it is. */
export interface FittedModel {
  name: ModelName
  /** By the letters of its paper. */
  parameters: Record<string, number>
  pAlive(repeatDays: number, recencyWeeks: number, ageWeeks: number): number
  aliveFuture(repeatDays: number, ageWeeks: number, change?: BehaviourChange): AliveFuture
  expectedOrdersOfNewCustomer(ageWeeks: number): number
}

export function bindModel<P>(model: PurchaseModel<P>, parameters: P): FittedModel {
  return {
    name: model.name,
    parameters: nameParameters(model, parameters),
    pAlive: (repeatDays, recencyWeeks, ageWeeks) =>
      model.pAlive(parameters, { repeatDays, recencyWeeks: weeks(recencyWeeks), ageWeeks: weeks(ageWeeks) }),
    aliveFuture: (repeatDays, ageWeeks, change = AS_FITTED) =>
      model.buildAliveFuture(parameters, repeatDays, ageWeeks, change),
    expectedOrdersOfNewCustomer: (ageWeeks) => model.expectedOrdersOfNewCustomer(parameters, weeks(ageWeeks)),
  }
}

/** The model a stored document speaks of. */
export function restoreModel(name: ModelName, parameters: Record<string, number>): FittedModel {
  if (name === 'bgNbd') return restore(bgNbd, parameters)
  return name === 'mbgNbd' ? restore(mbgNbd, parameters) : restore(paretoNbd, parameters)
}

function restore<P>(model: PurchaseModel<P>, parameters: Record<string, number>): FittedModel {
  return bindModel(model, model.buildParameters(model.parameterNames.map((name) => parameters[name] ?? Number.NaN)))
}

/** Parameters as a plain record in the order of the model's names. */
export function nameParameters<P>(
  { parameterNames }: Pick<PurchaseModel<P>, 'parameterNames'>,
  parameters: P,
): Record<string, number> {
  return Object.fromEntries(parameterNames.map((name) => [name, Number(parameters[name])]))
}
