import { type Change, type ChangeScale, computeChange } from './change'
import type { Comparison } from './comparison-range'
import type { NotableChange } from './notable-change'

/** Figures that are told with how they changed; what each is made of is in the catalogue of metrics. */
export const CHANGED_FIGURES = [
  'revenue',
  'customers',
  'orders',
  'aov',
  'medianOrder',
  'purchaseFrequency',
  'arpa',
  'repeatCustomersShare',
  'repeatRevenueShare',
  'monthlyChurn',
  'averageLifetime',
] as const
export type ChangedFigure = (typeof CHANGED_FIGURES)[number]

/** What moves in points: ratios, and frequency, which is read like one. */
const RATIOS: ReadonlySet<ChangedFigure> = new Set<ChangedFigure>([
  'purchaseFrequency',
  'repeatCustomersShare',
  'repeatRevenueShare',
  'monthlyChurn',
])

/** Values of the figures in a period, or, of those that stand on a day, at its end. */
export type PeriodFigures = Record<ChangedFigure, number | null>

export interface FigureChange {
  now: number | null
  /** Null where the period is not compared, or one of the two has no value. */
  previous: { value: number; change: Change } | null
  year: { value: number; change: Change } | null
}

export interface OverviewChanges extends Comparison {
  /** True where nobody asked for a period: the last 12 whole months stand in. */
  isImplied: boolean
  figures: Record<ChangedFigure, FigureChange>
  /** The most important change that is outside the noise; null where none is. */
  notable: NotableChange | null
}

/** The changes of every figure against the earlier periods that there are (METRICS "Change"). */
export function computeFigureChanges(
  now: PeriodFigures,
  previous: PeriodFigures | null,
  year: PeriodFigures | null,
): Record<ChangedFigure, FigureChange> {
  const entries = CHANGED_FIGURES.map((figure) => {
    const scale: ChangeScale = RATIOS.has(figure) ? 'ratio' : 'amount'
    const against = (before: PeriodFigures | null) => {
      const value = before?.[figure] ?? null
      const change = computeChange(now[figure], value, scale)
      return value === null || change === null ? null : { value, change }
    }
    return [figure, { now: now[figure], previous: against(previous), year: against(year) }] as const
  })
  return Object.fromEntries(entries) as Record<ChangedFigure, FigureChange>
}
