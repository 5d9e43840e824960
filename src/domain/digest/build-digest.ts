import { type Change, computeChange } from '@/domain/change'
import { ratioMinor, share } from '@/domain/money'

/** What the orders of some days added up to. */
export interface PeriodSums {
  orders: number
  newCustomers: number
  revenueMinor: bigint
  returningRevenueMinor: bigint
}

export type DigestFigureName = 'revenue' | 'orders' | 'aov' | 'newCustomers' | 'repeatRevenueShare'

/** A figure of the period; changes are null where there is nothing to compare with. */
export interface DigestFigure {
  name: DigestFigureName
  unit: 'money' | 'count' | 'share'
  /** Minor units, a count or 0–1; null where the period has none. */
  value: number | null
  toPrevious: Change | null
  toYearAgo: Change | null
}

/** The figures of a digest. A comparison is null where its days lie before the store's first whole day of data. */
export function buildDigestFigures(
  now: PeriodSums,
  previous: PeriodSums | null,
  yearAgo: PeriodSums | null,
): DigestFigure[] {
  return FIGURES.map(({ name, unit, of }) => {
    const value = of(now)
    const scale = unit === 'share' ? 'ratio' : 'amount'
    const to = (earlier: PeriodSums | null) => (earlier ? computeChange(value, of(earlier), scale) : null)
    return { name, unit, value, toPrevious: to(previous), toYearAgo: to(yearAgo) }
  })
}

const FIGURES: { name: DigestFigureName; unit: DigestFigure['unit']; of: (sums: PeriodSums) => number | null }[] = [
  { name: 'revenue', unit: 'money', of: ({ revenueMinor }) => ratioMinor(revenueMinor, 1) },
  { name: 'orders', unit: 'count', of: ({ orders }) => orders },
  { name: 'aov', unit: 'money', of: ({ revenueMinor, orders }) => ratioMinor(revenueMinor, orders) },
  { name: 'newCustomers', unit: 'count', of: ({ newCustomers }) => newCustomers },
  {
    name: 'repeatRevenueShare',
    unit: 'share',
    of: ({ returningRevenueMinor, revenueMinor }) =>
      revenueMinor > 0n ? share(returningRevenueMinor, revenueMinor) : null,
  },
]
