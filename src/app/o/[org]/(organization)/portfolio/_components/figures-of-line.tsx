'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { joinClasses } from '@/components/ui/join-classes'
import type { PortfolioStore } from '@/domain/portfolio/portfolio'
import type { YearFigure } from '@/domain/portfolio/store-figures'

/** How a figure moved against the year before, in colour where that means something. */
export function YearChange({ figure: { change } }: { figure: YearFigure }) {
  const words = useTranslations('portfolio')
  const format = useFormat()
  if (change === null || change.kind === 'same') return <span className="text-muted">—</span>
  if (change.kind === 'new') return <span className="text-muted">{words('isNew')}</span>
  const text =
    change.kind === 'growth'
      ? format.share(change.share, 1, true)
      : change.kind === 'points'
        ? format.points(change.difference)
        : format.number(change.difference)
  return (
    <span className={joinClasses('whitespace-nowrap', change.difference < 0 ? 'text-loss' : 'text-accent')}>
      {text}
    </span>
  )
}

/** How old the newest order is; generated orders end where they were made. */
export function Freshness({ store }: { store: PortfolioStore }) {
  const words = useTranslations('portfolio')
  const format = useFormat()
  if (store.isGenerated) return <span className="text-muted">{words('generated')}</span>
  if (store.silentDays === null || !store.figures) return <span className="text-muted">—</span>
  const isStale = store.attention.some(({ kind }) => kind === 'stale')
  return (
    <span
      className={joinClasses('whitespace-nowrap', isStale && 'text-loss')}
      title={format.day(store.figures.lastDay)}
    >
      {words('daysAgo', { days: store.silentDays })}
    </span>
  )
}

/** LTV at 12 months: margin, or revenue for those who are shown no costs. */
export function useLtv(seesCosts: boolean): (store: PortfolioStore) => string {
  const format = useFormat()
  return ({ figures, currency }) =>
    format.moneyFitted((seesCosts ? figures?.ltvMinor : figures?.revenueLtvMinor) ?? null, currency)
}

/** "3.2 : 1". */
export function useRatio(): (ratio: number | null | undefined) => string {
  const format = useFormat()
  return (ratio) => (ratio == null ? '—' : `${format.number(ratio, 1)} : 1`)
}
