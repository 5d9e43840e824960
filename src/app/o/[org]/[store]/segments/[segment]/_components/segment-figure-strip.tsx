'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { SegmentFigures } from '@/domain/segments/segment-report'

/** Five figures between hairlines: who they are and what they brought. */
export function SegmentFigureStrip({ figures, currency }: { figures: SegmentFigures; currency: string }) {
  const words = useTranslations('segments.view')
  const format = useFormat()
  const { ltvAt12: ltv, medianDaysSinceLast: days } = figures
  const money = (minor: number | null) => format.moneyFitted(minor, currency)
  return (
    <dl
      aria-label={words('figures')}
      className="grid grid-cols-2 gap-x-px gap-y-px overflow-hidden border-y border-line bg-line lg:grid-cols-5"
    >
      <Figure
        title={words('customers')}
        value={format.number(figures.customers)}
        note={words('ofAll', { share: format.share(figures.customersShare, 1) })}
      />
      <Figure
        title={words('revenue')}
        value={format.moneyCompact(figures.revenueMinor, currency)}
        note={words('ofRevenue', { share: format.share(figures.revenueShare, 1) })}
      />
      <Figure
        title={words('margin')}
        value={format.moneyCompact(figures.marginMinor, currency)}
        note={words('perCustomer', { value: money(figures.marginPerCustomerMinor) })}
      />
      <Figure
        title={words('ltv')}
        value={money(ltv?.marginPerCustomerMinor ?? null)}
        note={
          ltv?.finalOn
            ? words('ltvLater', { day: format.day(ltv.finalOn) })
            : words('ltvNote', { cohorts: ltv?.cohorts ?? 0, customers: ltv?.customers ?? 0 })
        }
      />
      <Figure
        title={words('last')}
        value={days === null ? '—' : words('days', { days: Math.round(days) })}
        note={words('lastNote')}
      />
    </dl>
  )
}

function Figure({ title, value, note }: { title: string; value: string; note: string }) {
  return (
    <div className="bg-page py-4 pl-4 pr-4 max-lg:last:col-span-2 max-lg:odd:pl-0 lg:first:pl-0">
      <dt className="text-fine text-ink-2">{title}</dt>
      <dd className="mt-0.5 text-[1.375rem] leading-8">{value}</dd>
      <dd className="text-fine text-muted">{note}</dd>
    </div>
  )
}
