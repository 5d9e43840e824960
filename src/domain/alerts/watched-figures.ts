import { ratioMinor, share } from '@/domain/money'

/** What one ISO week of a store added up to, by local order dates; gross and refunds with fully refunded orders in both. */
export interface WeekSums {
  /** Index of time/bucket. */
  week: number
  orders: number
  newCustomers: number
  grossMinor: bigint
  refundMinor: bigint
  revenueMinor: bigint
  returningRevenueMinor: bigint
}

/** The figures a store can have watched, in the order they are shown. */
export const WATCHED_FIGURES = [
  'revenue',
  'orders',
  'aov',
  'newCustomers',
  'repeatRevenueShare',
  'refundShare',
] as const
export type WatchedFigure = (typeof WATCHED_FIGURES)[number]

/** How a figure is written. */
export type FigureUnit = 'money' | 'count' | 'share'

interface WatchedFigureEntry {
  unit: FigureUnit
  /** Which way is good news. */
  goodDirection: 'up' | 'down'
  /** The figure of a week: minor units, a count or 0–1; null where it has none (no orders, no AOV). */
  of: (week: WeekSums) => number | null
}

/** What each watched figure is; definitions as in METRICS "Descriptive figures". */
export const WATCHED: Record<WatchedFigure, WatchedFigureEntry> = {
  revenue: { unit: 'money', goodDirection: 'up', of: ({ revenueMinor }) => ratioMinor(revenueMinor, 1) },
  orders: { unit: 'count', goodDirection: 'up', of: ({ orders }) => orders },
  aov: { unit: 'money', goodDirection: 'up', of: ({ revenueMinor, orders }) => ratioMinor(revenueMinor, orders) },
  newCustomers: { unit: 'count', goodDirection: 'up', of: ({ newCustomers }) => newCustomers },
  repeatRevenueShare: {
    unit: 'share',
    goodDirection: 'up',
    of: ({ returningRevenueMinor, revenueMinor }) =>
      revenueMinor > 0n ? share(returningRevenueMinor, revenueMinor) : null,
  },
  refundShare: {
    unit: 'share',
    goodDirection: 'down',
    of: ({ refundMinor, grossMinor }) => (grossMinor > 0n ? share(refundMinor, grossMinor) : null),
  },
}

/** Narrows a text from the outside. */
export function isWatchedFigure(name: string): name is WatchedFigure {
  return (WATCHED_FIGURES as readonly string[]).includes(name)
}

/** The edges of a band as they are shown: none of these figures is below zero, no share above one. */
export function shownEdges(figure: WatchedFigure, { low, high }: { low: number; high: number }) {
  return { low: Math.max(0, low), high: WATCHED[figure].unit === 'share' ? Math.min(1, high) : high }
}
