import { scaleBand, scaleLinear } from 'd3-scale'
import type { NewVsReturning } from '@/domain/descriptive'
import type { AxisTick, ChartSize } from './chart-size'
import { prepareWholeTicks } from './prepare-ticks'

export type NewReturningMeasure = 'revenue' | 'orders' | 'customers'

export interface NewReturningBar {
  month: string
  newValue: number
  returningValue: number
  isFinal: boolean
  x: number
  width: number
  /** Tops and heights; a month whose refunds outweigh its sales is drawn with height 0 and keeps its value in the tip. */
  newTop: number
  newHeight: number
  returningTop: number
  returningHeight: number
}

export interface NewReturningPicture {
  bars: NewReturningBar[]
  yTicks: AxisTick[]
  xTicks: { month: string; at: number; anchor: 'start' | 'middle' | 'end' }[]
  baseline: number
}

/** Geometry of stacked monthly bars, returning on top of new. Months without an order inside the range are drawn as 0. */
export function prepareNewReturning(
  rows: NewVsReturning[],
  measure: NewReturningMeasure,
  size: ChartSize,
): NewReturningPicture {
  const months = fillMonths(rows)
  const stacks = months.map((row) => ({ row, ...pickValues(row, measure) }))
  const yValues = prepareWholeTicks(Math.max(0, ...stacks.map((s) => Math.max(0, s.fresh) + Math.max(0, s.returning))))
  const baseline = size.height - size.margin.bottom
  const y = scaleLinear([0, yValues.at(-1) || 1], [baseline, size.margin.top])
  const x = scaleBand(
    months.map((row) => row.bucket),
    [size.margin.left, size.width - size.margin.right],
  ).paddingInner(0.25)
  const width = Math.min(x.bandwidth(), 40)
  const bars = stacks.map(({ row, fresh, returning }) => {
    const newTop = y(Math.max(0, fresh))
    const returningTop = y(Math.max(0, fresh) + Math.max(0, returning))
    return {
      month: row.bucket,
      newValue: fresh,
      returningValue: returning,
      isFinal: row.final,
      x: x(row.bucket) ?? 0,
      width,
      newTop,
      newHeight: baseline - newTop,
      returningTop,
      returningHeight: newTop - returningTop,
    }
  })
  return { bars, yTicks: yValues.map((value) => ({ value, at: y(value) })), xTicks: prepareMonthTicks(bars), baseline }
}

function pickValues(row: NewVsReturning, measure: NewReturningMeasure): { fresh: number; returning: number } {
  if (measure === 'orders') return { fresh: row.newOrders, returning: row.returningOrders }
  if (measure === 'customers') return { fresh: row.newCustomers, returning: row.returningCustomers }
  return { fresh: row.newRevenueMinor, returning: row.returningRevenueMinor }
}

function fillMonths(rows: NewVsReturning[]): NewVsReturning[] {
  const byMonth = new Map(rows.map((row) => [row.bucket, row]))
  const sorted = [...byMonth.keys()].sort()
  const first = sorted[0]
  const last = sorted.at(-1)
  if (!first || !last) return []
  const filled: NewVsReturning[] = []
  for (let month = first; month <= last; month = nextMonth(month)) {
    filled.push(byMonth.get(month) ?? emptyMonth(month))
  }
  return filled
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

function emptyMonth(bucket: string): NewVsReturning {
  return {
    bucket,
    newOrders: 0,
    returningOrders: 0,
    newRevenueMinor: 0,
    returningRevenueMinor: 0,
    newCustomers: 0,
    returningCustomers: 0,
    final: true,
  }
}

/** Names the first month, the last one, and the Januaries that leave both of them room. */
function prepareMonthTicks(bars: NewReturningBar[]): NewReturningPicture['xTicks'] {
  const first = bars[0]
  const last = bars.at(-1)
  if (!first || !last) return []
  if (first === last) return [{ month: first.month, at: first.x, anchor: 'start' }]
  const room = 96
  const januaries = bars.filter(
    (bar) => bar.month.endsWith('-01') && bar.x - first.x > room && last.x - bar.x > room * 1.6,
  )
  const every = Math.max(1, Math.ceil(januaries.length / 3))
  return [
    { month: first.month, at: first.x, anchor: 'start' },
    ...januaries
      .filter((_, index) => index % every === 0)
      .map((bar) => ({ month: bar.month, at: bar.x + bar.width / 2, anchor: 'middle' as const })),
    { month: last.month, at: last.x + last.width, anchor: 'end' },
  ]
}
