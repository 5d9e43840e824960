import { scaleLinear } from 'd3-scale'
import { curveMonotoneX, line } from 'd3-shape'
import type { Concentration } from '@/domain/descriptive'
import type { ChartSize } from './chart-size'

export interface ConcentrationPoint {
  /** Share of customers from the best down, and the share of revenue they bring, 0–1. */
  customersShare: number
  revenueShare: number
  x: number
  y: number
}

export interface ConcentrationPicture {
  /** The known points, without the two ends of the curve; empty where there is no revenue. */
  marks: ConcentrationPoint[]
  path: string
  /** The diagonal of equal customers. */
  equalPath: string
  baseline: number
}

/** Geometry of "who brings the money": a monotone curve through the known shares. */
export function prepareConcentration(concentration: Concentration, size: ChartSize): ConcentrationPicture {
  const x = scaleLinear([0, 1], [size.margin.left, size.width - size.margin.right])
  const y = scaleLinear([0, 1], [size.height - size.margin.bottom, size.margin.top])
  const place = (customersShare: number, revenueShare: number): ConcentrationPoint => ({
    customersShare,
    revenueShare,
    x: x(customersShare),
    y: y(revenueShare),
  })
  const known: [number, number | null][] = [
    [0.01, concentration.top1],
    [0.05, concentration.top5],
    [0.1, concentration.top10],
    [0.2, concentration.top20],
    [0.5, concentration.top50],
  ]
  const marks = known.flatMap(([share, revenue]) => (revenue === null ? [] : [place(share, revenue)]))
  const draw = line<ConcentrationPoint>(
    (p) => p.x,
    (p) => p.y,
  )
  const ends: [ConcentrationPoint, ConcentrationPoint] = [place(0, 0), place(1, 1)]
  return {
    marks,
    path: marks.length === 0 ? '' : (draw.curve(curveMonotoneX)([ends[0], ...marks, ends[1]]) ?? ''),
    equalPath:
      line<ConcentrationPoint>(
        (p) => p.x,
        (p) => p.y,
      )(ends) ?? '',
    baseline: y(0),
  }
}
