import { scaleLinear, scalePoint } from 'd3-scale'
import { area } from 'd3-shape'
import type { RevenueLayer, RevenueLayers } from '@/domain/revenue-layers'
import type { AxisTick, ChartSize } from './chart-size'
import { type MonthTick, prepareMonthTicks } from './prepare-month-ticks'
import { prepareTicks } from './prepare-ticks'

export interface LayerBand {
  cohort: string | null
  path: string
  /** Oldest 1, newest 0: how dark it is. */
  depth: number
  /** Where its name has room: the middle of its thickest place; null where it has none. */
  label: { x: number; y: number } | null
}

export interface RevenueLayersPicture {
  bands: LayerBand[]
  /** A point a month at the top of the stack. */
  points: { month: string; x: number; y: number; isFinal: boolean }[]
  yTicks: AxisTick[]
  xTicks: MonthTick[]
  /** From here on the month is running; null where all are over. */
  runningFromX: number | null
}

/** Room that a name takes, in pixels. */
const LABEL_HEIGHT = 18
const LABEL_WIDTH = 62

/** Geometry of the layer cake: months left to right, the oldest cohorts at the bottom. A negative month is drawn as 0. */
export function prepareRevenueLayers(
  { months, final }: Pick<RevenueLayers, 'months' | 'final'>,
  layers: readonly RevenueLayer[],
  size: ChartSize,
): RevenueLayersPicture {
  const known = layers.filter((layer) => layer.cohort !== null)
  const heights = known.map((layer) => layer.revenueMinor.map((value) => Math.max(0, value)))
  const totals = months.map((_, at) => heights.reduce((sum, values) => sum + (values[at] ?? 0), 0))
  const yValues = prepareTicks(Math.max(0, ...totals))
  const y = scaleLinear([0, yValues.at(-1) || 1], [size.height - size.margin.bottom, size.margin.top])
  const x = scalePoint([...months], [size.margin.left, size.width - size.margin.right])
  const place = (month: string | undefined) => x(month ?? '') ?? 0
  const base = months.map(() => 0)
  const taken: { x: number; y: number }[] = []
  const bands = heights.map((values, index) => {
    const edges = values.map((value, at) => {
      const from = base[at] ?? 0
      base[at] = from + value
      return { x: place(months[at]), low: y(from), high: y(from + value) }
    })
    const draw = area<(typeof edges)[number]>()
      .x((edge) => edge.x)
      .y0((edge) => edge.low)
      .y1((edge) => edge.high)
    return {
      cohort: known[index]?.cohort ?? null,
      path: draw(edges) ?? '',
      depth: known.length < 2 ? 1 : 1 - index / (known.length - 1),
      label: findRoom(edges, { size, taken }),
    }
  })
  const running = final.indexOf(false)
  return {
    bands,
    points: months.map((month, at) => ({
      month,
      x: place(month),
      y: y(totals[at] ?? 0),
      isFinal: final[at] ?? true,
    })),
    yTicks: yValues.map((value) => ({ value, at: y(value) })),
    xTicks: prepareMonthTicks(months, place),
    runningFromX: running > 0 ? place(months[running - 1]) : null,
  }
}

/** The middle of the thickest place that no other name is near; it is taken from then on. */
function findRoom(
  edges: readonly { x: number; low: number; high: number }[],
  { size, taken }: { size: ChartSize; taken: { x: number; y: number }[] },
): LayerBand['label'] {
  const [left, right] = [size.margin.left + LABEL_WIDTH / 2, size.width - size.margin.right - LABEL_WIDTH / 2]
  const places = edges
    .filter(({ x, low, high }) => x >= left && x <= right && low - high >= LABEL_HEIGHT)
    .toSorted((a, b) => b.low - b.high - (a.low - a.high))
    .map(({ x, low, high }) => ({ x, y: (low + high) / 2 }))
  const free = places.find((place) =>
    taken.every(({ x, y }) => Math.abs(place.x - x) >= LABEL_WIDTH || Math.abs(place.y - y) >= LABEL_HEIGHT),
  )
  if (free) taken.push(free)
  return free ?? null
}
