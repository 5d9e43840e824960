import { scaleBand, scaleLinear } from 'd3-scale'
import type { LiabilityMonth } from '@/domain/loyalty/replay-result'
import type { AxisTick, ChartSize } from './chart-size'
import { prepareTicks } from './prepare-ticks'

export interface LiabilityBar extends LiabilityMonth {
  x: number
  width: number
  centre: number
  top: number
  height: number
  /** Top of the part that is expected to be redeemed. */
  expectedTop: number
}

/** Geometry of what is owed at each month's end: the part that will be redeemed, and the rest of the face. */
export function prepareLiability(months: readonly LiabilityMonth[], size: ChartSize) {
  const yValues = prepareTicks(Math.max(0, ...months.map(({ closingMinor }) => closingMinor)))
  const baseline = size.height - size.margin.bottom
  const y = scaleLinear([0, yValues.at(-1) || 1], [baseline, size.margin.top])
  const x = scaleBand(
    months.map(({ month }) => month),
    [size.margin.left, size.width - size.margin.right],
  ).paddingInner(0.2)
  const bars = months.map((month): LiabilityBar => {
    const left = x(month.month) ?? 0
    const top = y(month.closingMinor)
    return {
      ...month,
      x: left,
      width: x.bandwidth(),
      centre: left + x.bandwidth() / 2,
      top,
      height: baseline - top,
      expectedTop: y(Math.min(month.closingMinor, month.expectedMinor)),
    }
  })
  const yTicks: AxisTick[] = yValues.map((value) => ({ value, at: y(value) }))
  return { bars, baseline, yTicks }
}
