import type { FittedModel } from '../fits/fitted-model'
import type { GammaGammaParameters } from '../gamma-gamma/parameters'
import type { Bin } from './bins'
import { Z_80 } from './ranges'

/** What a drawn set of parameters makes of each bin, as a multiple of what the fit says, at nodes of time. */
export interface ParameterEffects {
  nodesWeeks: readonly number[]
  bins: number
  draws: number
  /** [draw][bin][node] flat: expected orders. */
  orders: Float64Array
  /** [draw][bin] flat: expected value of an order. */
  value: Float64Array
}

export interface DrawnModel {
  model: FittedModel
  value: GammaGammaParameters
}

export function computeParameterEffects(
  bins: readonly Bin[],
  fit: DrawnModel,
  draws: readonly DrawnModel[],
  nodesWeeks: readonly number[],
): ParameterEffects {
  const size = bins.length * nodesWeeks.length
  const base = ordersAt(bins, fit.model, nodesWeeks)
  const orders = new Float64Array(draws.length * size)
  const value = new Float64Array(draws.length * bins.length)
  for (const [d, draw] of draws.entries()) {
    const drawn = ordersAt(bins, draw.model, nodesWeeks)
    for (let i = 0; i < size; i++) orders[d * size + i] = ratio(drawn[i] ?? 0, base[i] ?? 0)
    for (const [b, bin] of bins.entries()) {
      value[d * bins.length + b] = ratio(meanValue(bin, draw.value), meanValue(bin, fit.value))
    }
  }
  return { nodesWeeks, bins: bins.length, draws: draws.length, orders, value }
}

function ordersAt(bins: readonly Bin[], model: FittedModel, nodesWeeks: readonly number[]): Float64Array {
  const result = new Float64Array(bins.length * nodesWeeks.length)
  for (const [b, bin] of bins.entries()) {
    const alive = model.pAlive(bin.repeats, bin.recencyWeeks, bin.ageWeeks)
    const future = model.aliveFuture(bin.aliveRepeats, bin.aliveAgeWeeks)
    for (const [n, weeks] of nodesWeeks.entries()) {
      result[b * nodesWeeks.length + n] = alive * future.expectedOrders(weeks)
    }
  }
  return result
}

/** Mean expected value over the bin's living: linear in each customer's own total, so exact. */
function meanValue({ alive, aliveTotal, aliveRepeats }: Bin, { p, q, v }: GammaGammaParameters): number {
  return (p * (v * alive + aliveTotal)) / Math.max(1e-3, p * aliveRepeats + q - 1)
}

function ratio(drawn: number, base: number): number {
  return base > 0 && Number.isFinite(drawn) ? drawn / base : 1
}

/** So much of `measure` is expected of that bin within that time. */
export interface Term {
  bin: number
  weeks: number
  expected: number
}

/**
 * Relative standard deviation that the parameters' uncertainty gives to a sum of terms: from the 10th and 90th percentile over
 * draws, so that a few wild draws of a flat likelihood don't decide it.
 */
export function relativeParameterError(effects: ParameterEffects, terms: readonly Term[], hasValue: boolean): number {
  const total = terms.reduce((sum, { expected }) => sum + expected, 0)
  if (effects.draws === 0 || !(total > 0)) return 0
  const sums = new Float64Array(effects.draws)
  const places = terms.map(({ weeks }) => placeOf(effects.nodesWeeks, weeks))
  const nodes = effects.nodesWeeks.length
  for (let d = 0; d < effects.draws; d++) {
    let sum = 0
    for (let i = 0; i < terms.length; i++) {
      const { bin, expected } = terms[i] ?? { bin: 0, expected: 0 }
      const { node, share } = places[i] ?? { node: 0, share: 0 }
      const at = (d * effects.bins + bin) * nodes + node
      const low = effects.orders[at] ?? 1
      const orders = share === 0 ? low : low + share * ((effects.orders[at + 1] ?? low) - low)
      sum += expected * orders * (hasValue ? (effects.value[d * effects.bins + bin] ?? 1) : 1)
    }
    sums[d] = sum
  }
  sums.sort()
  const at = (share: number) => sums[Math.round(share * (sums.length - 1))] ?? total
  return Math.abs(at(0.9) - at(0.1)) / (2 * Z_80 * total)
}

function placeOf(nodes: readonly number[], weeks: number): { node: number; share: number } {
  const after = nodes.findIndex((node) => node >= weeks)
  if (after <= 0) return { node: after === 0 ? 0 : nodes.length - 1, share: 0 }
  const from = nodes[after - 1] ?? 0
  return { node: after - 1, share: (weeks - from) / ((nodes[after] ?? weeks) - from) }
}
