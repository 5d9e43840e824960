import { scaleLinear } from 'd3-scale'
import type { CohortReport } from '@/domain/cohort-report'
import type { Interval } from '@/domain/stats/interval'
import { wilson } from '@/domain/stats/wilson'
import type { AxisTick, ChartSize } from './chart-size'
import { prepareTicks } from './prepare-ticks'
import { isSmallSample } from './small-sample'

export interface TrendPoint {
  key: string
  x: number
  y: number
  value: number
  /** 95 %, in the measure's unit and in pixels; null where it needs more than the grid carries. */
  interval: (Interval & { top: number; bottom: number }) | null
  isSmall: boolean
  isFinal: boolean
}

export interface CohortTrendPicture {
  points: TrendPoint[]
  /** The weighted least-squares line between the first and the last final cohort. */
  line: { x1: number; y1: number; x2: number; y2: number } | null
  averageY: number | null
  yTicks: AxisTick[]
}

/** One column as points over its cohorts, with the line that was fitted through the final ones. */
export function prepareCohortTrend(report: CohortReport, offset: number, size: ChartSize): CohortTrendPicture {
  const cells = report.rows.flatMap((row) => {
    const value = row.values[offset]
    return row.kind === 'cohort' && value !== null && value !== undefined ? [{ row, value }] : []
  })
  const intervals = cells.map(({ row }) => findInterval(report, row.numerators[offset] ?? null, row.size))
  const line = report.trends[offset]?.line ?? null
  const average = report.form === 'absolute' ? null : (report.average.values[offset] ?? null)
  const all = cells.flatMap(({ value, row }, index) =>
    // The interval of a handful of customers would leave no room for the rest.
    isSmallSample(row.size) ? [value] : [value, intervals[index]?.high ?? value],
  )
  const ticks = prepareTicks(Math.max(0, ...all, line?.fromValue ?? 0, line?.toValue ?? 0))
  const { left, right, top, bottom } = size.margin
  const x = scaleLinear()
    .domain([0, Math.max(1, cells.length - 1)])
    .range([left + 8, size.width - right - 8])
  const y = scaleLinear()
    .domain([Math.min(0, ...all), ticks.at(-1) || 1])
    .range([size.height - bottom, top])
    .clamp(true)
  const placeOf = new Map(cells.map(({ row }, index) => [row.key, x(index)]))
  const points = cells.map(({ row, value }, index): TrendPoint => {
    const interval = intervals[index] ?? null
    return {
      key: row.key,
      x: x(index),
      y: y(value),
      value,
      interval: interval && { ...interval, top: y(interval.high), bottom: y(interval.low) },
      isSmall: isSmallSample(row.size),
      isFinal: offset < row.finalCells,
    }
  })
  const x1 = line && placeOf.get(line.from)
  const x2 = line && placeOf.get(line.to)
  return {
    points,
    line:
      line && x1 !== undefined && x2 !== undefined && x1 !== null && x2 !== null
        ? { x1, y1: y(line.fromValue), x2, y2: y(line.toValue) }
        : null,
    averageY: average === null ? null : y(average),
    yTicks: ticks.map((value) => ({ value, at: y(value) })),
  }
}

function findInterval({ measure }: CohortReport, numerator: number | null, size: number): Interval | null {
  return measure === 'retainedShare' && numerator !== null && size > 0 ? wilson(numerator, size) : null
}
