import type { ValueTrial } from '@/domain/forecast-report'
import type { Random } from '@/domain/simulate/random'
import { computeUncertainty } from '../fit-positive'
import type { FitResult } from '../fit-result'
import { compressValues, type ValueHistory } from '../gamma-gamma/compress-values'
import { gammaGamma } from '../gamma-gamma/gamma-gamma'
import type { GammaGammaParameters } from '../gamma-gamma/parameters'
import type { Histories } from '../histories/histories'
import { buildParameterSampler } from '../parameter-sampler'

/** § Above as many repeaters, mean values are joined in cells of half a per cent: the fit runs over rows, not customers. */
const EXACT_UP_TO = 20_000
const CELLS_PER_E = 200
/** Customers that don't differ: with such a q the gamma-gamma's expected value is its population's mean for everybody. */
const NO_DIFFERENCE = 1e9

export interface ValueFit {
  trial: ValueTrial
  /** Gamma-Gamma; where it does not stand, everybody has the mean of all repeat days, with their variation. */
  model: GammaGammaParameters
  draw: (random: Random) => GammaGammaParameters
}

/** The value of a repeat order day (METRICS "Predicted": x ≥ 1, mean > 0). */
export function fitValue(histories: Histories): ValueFit {
  const result = gammaGamma.fit(compressValues(toValues(histories)))
  const isUsable = result.status === 'fitted' || (result.status === 'degenerate' && result.parameters.q > 1)
  const model = isUsable && 'parameters' in result ? result.parameters : poolValues(histories)
  const sample =
    result.status === 'fitted' && result.uncertainty !== null
      ? buildParameterSampler(gammaGamma, result.parameters, result.uncertainty)
      : null
  return { trial: describeTrial(result, model, histories), model, draw: (random) => sample?.(random) ?? model }
}

/** A function that draws around a stored value model, on the histories of repeat days; null where its likelihood has no top there. */
export function restoreValueSampler(
  { trial, model }: Pick<ValueFit, 'trial' | 'model'>,
  histories: Histories,
): ((random: Random) => GammaGammaParameters) | null {
  if (trial.status !== 'fitted') return null
  const data = compressValues(toValues(histories))
  const { parameterNames, buildParameters, logLikelihood } = gammaGamma
  const value = (logs: readonly number[]) => -logLikelihood(buildParameters(logs.map(Math.exp)), data)
  const point = parameterNames.map((name) => Math.log(model[name]))
  const uncertainty = computeUncertainty({ build: buildParameters, objective: { value } }, point)
  return uncertainty && buildParameterSampler(gammaGamma, model, uncertainty)
}

/** Expected net revenue of an order day (Fader & Hardie 2013, eq. 5); a negative mean counts as 0. Never NaN, never negative. */
export function expectedValue({ p, q, v }: GammaGammaParameters, repeatDays: number, meanValue: number): number {
  const total = repeatDays === 0 ? 0 : repeatDays * Math.max(0, meanValue)
  return (p * (v + total)) / Math.max(1e-3, p * repeatDays + q - 1)
}

function* toValues({ customers, repeatDays, meanValueMinor }: Histories): Iterable<ValueHistory> {
  let repeaters = 0
  for (let i = 0; i < customers; i++) if ((repeatDays[i] ?? 0) > 0) repeaters++
  const isExact = repeaters <= EXACT_UP_TO
  for (let i = 0; i < customers; i++) {
    const mean = meanValueMinor[i] ?? 0
    if ((repeatDays[i] ?? 0) === 0) continue
    const cell = (Math.floor(Math.log(mean) * CELLS_PER_E) + 0.5) / CELLS_PER_E
    yield { repeatDays: repeatDays[i] ?? 0, meanValue: isExact || !(mean > 0) ? mean : Math.exp(cell) }
  }
}

/** Mean and variation of repeat days' values without a model of how customers differ. */
function poolValues({ customers, repeatDays, meanValueMinor }: Histories): GammaGammaParameters {
  let [days, sum, squares] = [0, 0, 0]
  for (let i = 0; i < customers; i++) {
    const x = repeatDays[i] ?? 0
    const mean = Math.max(0, meanValueMinor[i] ?? 0)
    days += x
    sum += x * mean
    squares += x * mean ** 2
  }
  const mean = days === 0 ? 0 : sum / days
  const variation = mean > 0 ? Math.max(1e-4, squares / days / mean ** 2 - 1) : 1
  const p = 1 / variation
  return { p, q: NO_DIFFERENCE, v: (mean * (NO_DIFFERENCE - 1)) / p }
}

function describeTrial(
  result: FitResult<GammaGammaParameters>,
  model: GammaGammaParameters,
  { customers, repeatDays, meanValueMinor }: Histories,
): ValueTrial {
  let used = 0
  for (let i = 0; i < customers; i++) if ((repeatDays[i] ?? 0) > 0 && (meanValueMinor[i] ?? 0) > 0) used++
  const { p, q, v } = result.status === 'didNotConverge' ? model : result.parameters
  const errors = result.status === 'fitted' ? result.uncertainty?.standardErrors : null
  return {
    status: result.status,
    reason: result.status === 'fitted' ? null : result.reason,
    parameters: result.status === 'didNotConverge' ? null : { p, q, v },
    standardErrors: errors ? { ...errors } : null,
    logLikelihood: result.status === 'didNotConverge' ? null : result.logLikelihood,
    customers: used,
    meanValueMinor: used === 0 ? null : expectedValue(model, 0, 0),
  }
}
