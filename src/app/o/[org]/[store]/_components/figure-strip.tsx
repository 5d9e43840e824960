'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Explained } from '@/components/explain/explained'
import { useFormat } from '@/components/format/use-format'
import type { Descriptive } from '@/domain/descriptive'
import type { MetricId } from '@/domain/metrics/metric-entry'
import type { ChangedFigure, OverviewChanges } from '@/domain/overview-changes'
import { ComparisonNote } from './comparison-note'
import { FigureChangeLine } from './figure-change-line'

interface FigureStripProps {
  descriptive: Descriptive
  /** Null until they have come. */
  changes: OverviewChanges | null
  currency: string
}

/** Ten figures between hairlines, each with how it changed; each opens how it is computed. */
export function FigureStrip({ descriptive, changes, currency }: FigureStripProps) {
  const words = useTranslations('overview')
  const format = useFormat()
  const { churnWindow } = descriptive
  const figure = (id: ChangedFigure & MetricId, value: string, note?: ReactNode) => (
    <Figure id={id} title={words(`strip.${id}`)} value={value} note={note}>
      <FigureChangeLine figure={id} changes={changes} currency={currency} />
    </Figure>
  )
  const months = (value: number | null) =>
    value === null ? '—' : words('strip.months', { months: format.number(value, 1) })
  const noChurn = churnWindow.reason && words(`churnReason.${churnWindow.reason}`)
  const median = (
    <Explained id="medianOrder" className="hover:text-ink">
      {words('strip.aovNote', { median: format.moneyFitted(descriptive.medianOrderMinor, currency) })}
    </Explained>
  )
  return (
    <section aria-label={words('figures')}>
      <div className="grid grid-cols-2 gap-px overflow-hidden border-y border-line bg-line lg:grid-cols-5">
        {figure('revenue', format.moneyCompact(descriptive.revenueMinor, currency))}
        {figure('customers', format.number(descriptive.customers))}
        {figure('orders', format.number(descriptive.orders))}
        {figure('aov', format.moneyFitted(descriptive.aovMinor, currency), median)}
        {figure('purchaseFrequency', format.number(descriptive.purchaseFrequency, 2))}
        {figure('repeatCustomersShare', format.share(descriptive.repeatCustomersShare))}
        {figure('repeatRevenueShare', format.share(descriptive.repeatRevenueShare))}
        {figure('arpa', format.moneyFitted(descriptive.arpaMinor, currency), noChurn)}
        {figure('monthlyChurn', format.share(descriptive.monthlyChurn), noChurn)}
        {figure('averageLifetime', months(descriptive.averageLifetimeMonths), noChurn)}
      </div>
      {changes && <ComparisonNote changes={changes} />}
    </section>
  )
}

interface FigureProps {
  id: MetricId
  title: string
  value: string
  note?: ReactNode
  children: ReactNode
}

function Figure({ id, title, value, note, children }: FigureProps) {
  return (
    <div className="bg-page py-3.5 pr-3 pl-5 max-lg:[&:nth-child(odd)]:pl-0 lg:[&:nth-child(5n+1)]:pl-0">
      <div className="text-fine text-ink-2">{title}</div>
      <div className="flex flex-wrap items-baseline gap-x-2">
        <Explained
          id={id}
          className="whitespace-nowrap text-figure font-emphasis decoration-ink-3 decoration-dotted decoration-1 underline-offset-4 hover:underline"
        >
          {value}
        </Explained>
        {note && <span className="text-fine text-muted">{note}</span>}
      </div>
      <div className="min-h-[1.125rem] text-fine text-muted">{children}</div>
    </div>
  )
}
