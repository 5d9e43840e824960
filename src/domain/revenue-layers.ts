import { toMinor } from './money'
import { bucketFirstDay, bucketIndexOf, bucketLabel, bucketLastDay } from './time/bucket'
import type { LocalDate } from './time/local-date'

/** Net revenue of a calendar month that customers first seen in a quarter brought; indexes of time/bucket. */
export interface LayerStat {
  month: number
  /** Null: money of customers without a counted order. */
  quarter: number | null
  revenueMinor: bigint
}

export interface RevenueLayer {
  /** `2025-Q1` or `2025`; null for money of customers without a cohort. */
  cohort: string | null
  /** One value a month, 0 before the cohort's first. */
  revenueMinor: number[]
}

/** Revenue month by month, laid up by when its customers were won: the layer cake. */
export interface RevenueLayers {
  /** `2025-03`, every month from the first to the last. */
  months: string[]
  /** False for the month that is running at as-of. */
  final: boolean[]
  /** What each month's layers sum to. */
  totalMinor: number[]
  byQuarter: RevenueLayer[]
  byYear: RevenueLayer[]
}

/**
 * Layers of revenue by acquisition quarter and by acquisition year, oldest first, over the months from `first` to `last`. Each
 * month's layers sum to its revenue, returns matched to no order apart.
 */
export function buildRevenueLayers(
  stats: readonly LayerStat[],
  { first, last, asOf }: { first: number; last: number; asOf: LocalDate },
): RevenueLayers {
  const months = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  const layersBy = (labelOf: (quarter: number) => string) => layOut(stats, months, labelOf)
  return {
    months: months.map((month) => bucketLabel(month, 'month')),
    final: months.map((month) => bucketLastDay(month, 'month') <= asOf),
    totalMinor: months.map((month) =>
      toMinor(stats.reduce((sum, stat) => (stat.month === month ? sum + stat.revenueMinor : sum), 0n)),
    ),
    byQuarter: layersBy((quarter) => bucketLabel(quarter, 'quarter')),
    byYear: layersBy((quarter) => bucketLabel(bucketIndexOf(bucketFirstDay(quarter, 'quarter'), 'year'), 'year')),
  }
}

function layOut(
  stats: readonly LayerStat[],
  months: readonly number[],
  labelOf: (quarter: number) => string,
): RevenueLayer[] {
  const placeOf = new Map(months.map((month, at) => [month, at]))
  const layers = new Map<string | null, bigint[]>()
  for (const { month, quarter, revenueMinor } of stats) {
    const place = placeOf.get(month)
    if (place === undefined) continue
    const cohort = quarter === null ? null : labelOf(quarter)
    const layer = layers.get(cohort) ?? months.map(() => 0n)
    layer[place] = (layer[place] ?? 0n) + revenueMinor
    layers.set(cohort, layer)
  }
  return [...layers]
    .sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b)))
    .map(([cohort, values]) => ({ cohort, revenueMinor: values.map(toMinor) }))
}
