import type { Backtest, BacktestGroup } from '@/domain/forecast-report'

const GROUPS = 10

/** Customers in ten groups of equal size by predicted orders, the lowest first. */
export function groupByPrediction(predicted: Float64Array, actual: Float64Array): Backtest['deciles'] {
  const order = Uint32Array.from(predicted, (_, i) => i).sort((a, b) => (predicted[a] ?? 0) - (predicted[b] ?? 0))
  return Array.from({ length: GROUPS }, (_, group) => {
    const from = Math.floor((group * order.length) / GROUPS)
    const to = Math.floor(((group + 1) * order.length) / GROUPS)
    const result = { customers: to - from, predictedOrders: 0, actualOrders: 0 }
    for (let i = from; i < to; i++) {
      result.predictedOrders += predicted[order[i] ?? 0] ?? 0
      result.actualOrders += actual[order[i] ?? 0] ?? 0
    }
    return result
  })
}

/** Predicted and actual orders by a name of each row, names ascending. */
export function groupByName(
  predicted: Float64Array,
  actual: Float64Array,
  nameOf: (row: number) => string,
): BacktestGroup[] {
  const groups = new Map<string, BacktestGroup>()
  for (let row = 0; row < predicted.length; row++) {
    const group = nameOf(row)
    let sums = groups.get(group)
    if (sums === undefined) {
      sums = { group, customers: 0, predictedOrders: 0, actualOrders: 0 }
      groups.set(group, sums)
    }
    sums.customers++
    sums.predictedOrders += predicted[row] ?? 0
    sums.actualOrders += actual[row] ?? 0
  }
  return [...groups.values()].sort((a, b) => (a.group < b.group ? -1 : 1))
}
