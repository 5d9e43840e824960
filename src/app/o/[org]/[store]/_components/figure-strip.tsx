'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Explained } from '@/components/explain/explained'
import { useFormat } from '@/components/format/use-format'
import type { Descriptive } from '@/domain/descriptive'
import type { MetricId } from '@/domain/metrics/metric-entry'

/** Six figures between hairlines; each opens how it is computed. */
export function FigureStrip({ descriptive, currency }: { descriptive: Descriptive; currency: string }) {
  const words = useTranslations('overview')
  const format = useFormat()
  const { churnWindow, averageLifetimeMonths } = descriptive
  const churnNote =
    averageLifetimeMonths === null
      ? churnWindow.reason && words(`churnReason.${churnWindow.reason}`)
      : words('strip.churnNote', { months: format.number(averageLifetimeMonths, 1) })
  return (
    <section
      aria-label={words('figures')}
      className="grid grid-cols-2 gap-x-px gap-y-px overflow-hidden border-y border-line bg-line sm:grid-cols-3 xl:grid-cols-6"
    >
      <Figure
        id="customers"
        title={words('strip.customers')}
        value={format.number(descriptive.customers)}
        note={
          <Explained id="orders" className="hover:text-ink">
            {words('strip.customersNote', { count: descriptive.orders })}
          </Explained>
        }
      />
      <Figure
        id="aov"
        title={words('strip.aov')}
        value={format.moneyFitted(descriptive.aovMinor, currency)}
        note={
          <Explained id="medianOrder" className="hover:text-ink">
            {words('strip.aovNote', { median: format.moneyFitted(descriptive.medianOrderMinor, currency) })}
          </Explained>
        }
      />
      <Figure
        id="purchaseFrequency"
        title={words('strip.frequency')}
        value={format.number(descriptive.purchaseFrequency, 2)}
        note={words('strip.frequencyNote')}
      />
      <Figure
        id="repeatCustomersShare"
        title={words('strip.repeatCustomers')}
        value={format.share(descriptive.repeatCustomersShare)}
        note={words('strip.repeatCustomersNote', { count: descriptive.repeatCustomers })}
      />
      <Figure
        id="repeatRevenueShare"
        title={words('strip.repeatRevenue')}
        value={format.share(descriptive.repeatRevenueShare)}
        note={words('strip.repeatRevenueNote')}
      />
      <Figure
        id="monthlyChurn"
        title={words('strip.churn')}
        value={format.share(descriptive.monthlyChurn)}
        note={
          <Explained id="averageLifetime" className="hover:text-ink">
            {churnNote}
          </Explained>
        }
      />
    </section>
  )
}

interface FigureProps {
  id: MetricId
  title: string
  value: string
  note: ReactNode
}

function Figure({ id, title, value, note }: FigureProps) {
  return (
    <div className="bg-page py-4 pr-3 pl-5 max-sm:[&:nth-child(odd)]:pl-0 sm:max-xl:[&:nth-child(3n+1)]:pl-0 xl:first:pl-0">
      <div className="text-fine text-ink-2">{title}</div>
      <Explained
        id={id}
        className="whitespace-nowrap text-figure font-emphasis decoration-ink-3 decoration-dotted decoration-1 underline-offset-4 hover:underline"
      >
        {value}
      </Explained>
      <div className="text-fine text-muted">{note}</div>
    </div>
  )
}
