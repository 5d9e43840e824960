import { scaleLinear } from 'd3-scale'
import { cellStateOf } from '@/domain/cohort-cell-state'
import type { CohortReport } from '@/domain/cohort-report'
import type { AxisTick, ChartSize } from './chart-size'
import { prepareTicks } from './prepare-ticks'
import { isSmallSample } from './small-sample'

export interface CurvePoint {
  x: number
  y: number
  offset: number
  value: number
}

export interface CohortCurveLine {
  /** The row's key; null of the average. */
  key: string | null
  /** Finished points; then those of the running bucket, drawn pale. */
  points: CurvePoint[]
  openPoints: CurvePoint[]
}

export interface CohortCurvesPicture {
  lines: CohortCurveLine[]
  average: CohortCurveLine | null
  /** A direct label a line, moved apart so that none lies on another. */
  labels: { key: string | null; x: number; y: number }[]
  xTicks: AxisTick[]
  yTicks: AxisTick[]
}

/** § Rows drawn when none was picked, and the distance of labels in pixels. */
const ROWS_DRAWN = 6
const LABEL_APART = 14
/** § Places on the age axis that carry a label. */
const X_LABELS = 7

/**
 * The rows that are drawn: those picked; else cohorts spread from the oldest to the newest, so that far ages are seen too,
 * or the largest groups. A row needs two finished points; small ones come only if picked.
 */
export function chooseCurveRows(report: CohortReport, picked: readonly string[]): string[] {
  const known = report.rows.filter(({ kind }) => kind !== 'others').map(({ key }) => key)
  const chosen = picked.filter((key) => known.includes(key))
  if (chosen.length > 0) return chosen
  const able = report.rows.filter((row) => row.kind !== 'others' && !isSmallSample(row.size) && row.finalCells > 1)
  return (report.rowsBy === 'cohort' ? spread(able) : able.slice(0, ROWS_DRAWN)).map(({ key }) => key)
}

/** As many as are drawn, evenly apart, the first and the last among them. */
function spread<Row>(rows: readonly Row[]): Row[] {
  if (rows.length <= ROWS_DRAWN) return [...rows]
  const step = (rows.length - 1) / (ROWS_DRAWN - 1)
  return Array.from({ length: ROWS_DRAWN }, (_, index) => rows[Math.round(index * step)]).filter(
    (row) => row !== undefined,
  )
}

/** Lines of rows by age, the average among them, as paths of points in pixels. */
export function prepareCohortCurves(
  report: CohortReport,
  keys: readonly string[],
  size: ChartSize,
): CohortCurvesPicture {
  const rows = report.rows.filter(({ key, kind }) => kind !== 'others' && keys.includes(key))
  // Retention's first column is everybody: left out, it would flatten all that comes after.
  const from = report.measure === 'retainedShare' || report.measure === 'retainedCount' ? 1 : 0
  // The same cohorts at every point (METRICS "curve"): an average of those final at each could dip.
  const averages = report.form === 'absolute' || report.measure === 'retainedCount' ? [] : report.curve.values
  const shown = Math.max(0, ...rows.map(({ values }) => values.length - 1))
  const values = [...rows.flatMap((row) => row.values.slice(from)), ...averages.slice(from, shown + 1)]
  const high = Math.max(0, ...values.map((value) => value ?? 0))
  const ticks = prepareTicks(high)
  const low = Math.min(0, ...values.map((value) => value ?? 0))
  const { left, right, top, bottom } = size.margin
  const x = scaleLinear()
    .domain([from, Math.max(from + 1, shown)])
    .range([left, size.width - right])
  const y = scaleLinear()
    .domain([low, ticks.at(-1) || 1])
    .range([size.height - bottom, top])
  const toPoints = (list: readonly (number | null)[]): CurvePoint[] =>
    list.flatMap((value, offset) =>
      value === null || offset < from || offset > shown ? [] : [{ x: x(offset), y: y(value), offset, value }],
    )
  const lines = rows.map((row): CohortCurveLine => {
    const points = toPoints(row.values)
    const isFinal = ({ offset }: CurvePoint) => cellStateOf(row, offset).isFinal
    return { key: row.key, points: points.filter(isFinal), openPoints: points.filter((point) => !isFinal(point)) }
  })
  const averagePoints = toPoints(averages)
  const average = averagePoints.length > 0 ? { key: null, points: averagePoints, openPoints: [] } : null
  const step = Math.max(1, Math.ceil((shown - from) / (X_LABELS - 1)))
  return {
    lines,
    average,
    labels: placeLabels(average ? [...lines, average] : lines, size),
    xTicks: Array.from({ length: shown - from + 1 }, (_, index) => from + index)
      .filter((offset) => (offset - from) % step === 0)
      .map((value) => ({ value, at: x(value) })),
    yTicks: ticks.map((value) => ({ value, at: y(value) })),
  }
}

/** Each line's label beside its last point, pushed down where the one above is too near. */
function placeLabels(lines: readonly CohortCurveLine[], size: ChartSize): CohortCurvesPicture['labels'] {
  const ends = lines
    .flatMap(({ key, points, openPoints }) => {
      const end = openPoints.at(-1) ?? points.at(-1)
      return end ? [{ key, x: end.x, y: end.y }] : []
    })
    .sort((a, b) => a.y - b.y)
  let above = Number.NEGATIVE_INFINITY
  const placed = ends.map((end) => {
    const y = Math.max(end.y, above + LABEL_APART)
    above = y
    return { ...end, y }
  })
  const excess = Math.max(0, above - (size.height - size.margin.bottom))
  return placed.map((label) => ({ ...label, y: label.y - excess }))
}
