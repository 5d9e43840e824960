import { epochDay } from '@/domain/time/local-date'
import { CANDIDATES, prepareData } from '../fits/fit-candidate'
import { compressHistories } from '../histories/compress-histories'
import { buildHistories } from '../histories/histories'
import { type StoreTruth, simulateStore } from './simulate-store'

/**
 * ln (fitted ÷ true) of each parameter, and its standard error, for a store of that size in whole local days, fitted as a
 * forecast fits it. Throws where the fit does not stand.
 */
export function recoverStore(truth: StoreTruth, customers: number, seed: number) {
  const { input } = simulateStore(truth, { customers, entryDays: 500, endDay: 730, futureDays: 0, seed })
  const data = prepareData(compressHistories(buildHistories(input.customers, epochDay(input.asOf))))
  const trial = CANDIDATES[['bgNbd', 'mbgNbd', 'paretoNbd'].indexOf(truth.model)]?.(data).trial
  if (trial?.status !== 'fitted' || !trial.parameters) throw new Error(`${truth.model}: ${trial?.reason}`)
  const { parameters, standardErrors } = trial
  return Object.entries(truth.parameters).map(([name, value]) => ({
    name,
    error: Math.log((parameters[name] ?? Number.NaN) / value),
    standardError: (standardErrors?.[name] ?? Number.NaN) / (parameters[name] ?? Number.NaN),
  }))
}
