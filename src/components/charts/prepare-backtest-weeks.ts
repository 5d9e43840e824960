import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { Backtest } from '@/domain/forecast-report'
import type { AxisTick, ChartSize } from './chart-size'
import { prepareWholeTicks } from './prepare-ticks'

export type BacktestMeasure = 'orders' | 'revenue'

export interface BacktestPoint {
  endsOn: string
  predicted: number
  actual: number
  x: number
  predictedY: number
  actualY: number
}

export interface BacktestWeeksPicture {
  points: BacktestPoint[]
  predictedPath: string
  actualPath: string
  yTicks: AxisTick[]
}

/** Geometry of what was foretold and what came, both cumulative by week. */
export function prepareBacktestWeeks(
  weeks: Backtest['weeks'],
  measure: BacktestMeasure,
  size: ChartSize,
): BacktestWeeksPicture {
  const values = weeks.map((week) =>
    measure === 'orders'
      ? { endsOn: week.endsOn, predicted: week.predictedOrders, actual: week.actualOrders }
      : { endsOn: week.endsOn, predicted: week.predictedRevenueMinor, actual: week.actualRevenueMinor },
  )
  const yValues = prepareWholeTicks(Math.max(0, ...values.flatMap(({ predicted, actual }) => [predicted, actual])))
  const y = scaleLinear([0, yValues.at(-1) || 1], [size.height - size.margin.bottom, size.margin.top])
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [size.margin.left, size.width - size.margin.right])
  const points = values.map((value, index) => ({
    ...value,
    x: x(index),
    predictedY: y(value.predicted),
    actualY: y(value.actual),
  }))
  const draw = (pick: (point: BacktestPoint) => number) => line<BacktestPoint>((point) => point.x, pick)(points) ?? ''
  return {
    points,
    predictedPath: draw((point) => point.predictedY),
    actualPath: draw((point) => point.actualY),
    yTicks: yValues.map((value) => ({ value, at: y(value) })),
  }
}
