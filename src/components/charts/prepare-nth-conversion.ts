import { scaleBand, scaleLinear } from 'd3-scale'
import type { NthConversion } from '@/domain/descriptive'
import type { AxisTick, ChartSize } from './chart-size'
import { prepareTicks } from './prepare-ticks'
import { isSmallSample } from './small-sample'

export interface NthBar {
  n: number
  customers: number
  converted: number
  share: number
  kaplanMeier365Share: number | null
  medianDays: number | null
  isSmall: boolean
  x: number
  width: number
  top: number
  height: number
  /** Height of the mark of the share expected within a year; null where the curve is not drawn that far. */
  kaplanMeierY: number | null
}

export interface NthPicture {
  bars: NthBar[]
  yTicks: AxisTick[]
  baseline: number
}

/** Geometry of the share that goes on from the Nth order to the next; orders nobody reached are left out. */
export function prepareNthConversion(rows: NthConversion[], size: ChartSize): NthPicture {
  const reached = rows.flatMap((row) =>
    row.share === null || row.customers === 0 ? [] : [{ ...row, share: row.share }],
  )
  const yValues = prepareTicks(Math.max(0, ...reached.flatMap((row) => [row.share, row.kaplanMeier365Share ?? 0])))
  const baseline = size.height - size.margin.bottom
  const y = scaleLinear([0, yValues.at(-1) || 1], [baseline, size.margin.top])
  const x = scaleBand(
    reached.map((row) => String(row.n)),
    [size.margin.left, size.width - size.margin.right],
  ).paddingInner(0.35)
  const width = Math.min(x.bandwidth(), 48)
  const bars = reached.map((row) => ({
    ...row,
    isSmall: isSmallSample(row.customers),
    x: (x(String(row.n)) ?? 0) + (x.bandwidth() - width) / 2,
    width,
    top: y(row.share),
    height: baseline - y(row.share),
    kaplanMeierY: row.kaplanMeier365Share === null ? null : y(row.kaplanMeier365Share),
  }))
  return { bars, yTicks: yValues.map((value) => ({ value, at: y(value) })), baseline }
}
