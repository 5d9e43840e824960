import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { AxisTick, ChartSize } from './chart-size'
import { prepareSignedTicks } from './prepare-signed-ticks'

/** Cumulative figures up to the end of a month, in minor units. */
export interface MarginBandMonth {
  p10: number
  p50: number
  p90: number
}

export interface MarginBandPoint extends MarginBandMonth {
  /** Months since the start; 0 is the start itself. */
  month: number
  x: number
  y: number
}

export interface MarginBandPicture {
  points: MarginBandPoint[]
  /** SVG paths of the 80 % band and of the median. */
  bandPath: string
  medianPath: string
  zeroY: number
  yTicks: AxisTick[]
  xTicks: AxisTick[]
}

/** § A label on the time axis needs so many pixels. */
const X_LABEL_PX = 90

/** Geometry of a cumulative margin with its band, from nothing at the start. */
export function prepareMarginBand(months: readonly MarginBandMonth[], size: ChartSize): MarginBandPicture {
  const values = [{ p10: 0, p50: 0, p90: 0 }, ...months]
  const yValues = prepareSignedTicks(
    Math.min(...values.map(({ p10 }) => p10)),
    Math.max(...values.map(({ p90 }) => p90)),
  )
  const { margin, width, height } = size
  const y = scaleLinear(
    [yValues[0] ?? 0, (yValues.at(-1) ?? 0) || (yValues[0] === 0 ? 1 : 0)],
    [height - margin.bottom, margin.top],
  )
  const x = scaleLinear([0, Math.max(1, months.length)], [margin.left, width - margin.right])
  const points = values.map((value, month) => ({ ...value, month, x: x(month), y: y(value.p50) }))
  const band = area<MarginBandPoint>(
    (point) => point.x,
    (point) => y(point.p10),
    (point) => y(point.p90),
  )
  const median = line<MarginBandPoint>(
    (point) => point.x,
    (point) => point.y,
  )
  return {
    points,
    bandPath: band(points) ?? '',
    medianPath: median(points) ?? '',
    zeroY: y(0),
    yTicks: yValues.map((value) => ({ value, at: y(value) })),
    xTicks: prepareMonthTicks(months.length, x(months.length) - x(0)).map((value) => ({ value, at: x(value) })),
  }
}

/** Months that bear a label: the start, the end, and whole quarters or years between them. */
export function prepareMonthTicks(months: number, widthPx: number): number[] {
  const fitting = Math.max(1, Math.floor(widthPx / X_LABEL_PX))
  const step = [1, 2, 3, 6, 12, 24].find((one) => months / one <= fitting) ?? 36
  const ticks = Array.from({ length: Math.floor(months / step) + 1 }, (_, place) => place * step)
  return ticks.at(-1) === months ? ticks : [...ticks.filter((tick) => months - tick >= step / 2), months]
}
