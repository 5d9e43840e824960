'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import type { FittedForecast } from '@/domain/forecast-report'

/** How the page's figures are computed, in a few steps with the store's own figures. */
export function HowComputed({ forecast, currency }: { forecast: FittedForecast; currency: string }) {
  const words = useTranslations('forecast.steps')
  const modelWords = useTranslations('forecast.model')
  const format = useFormat()
  const { customers, repeaters, chosen, value, marginShare, discountMonthly } = forecast
  return (
    <ReportSection title={words('title')} className="max-w-headline">
      <ol className="flex list-decimal flex-col gap-2 pl-5 text-ink-2 marker:text-muted">
        <li>{words('who', { customers, repeaters })}</li>
        <li>{words('orders', { model: modelWords(chosen.model), by: chosen.by })}</li>
        <li>
          {value.status === 'fitted'
            ? words('value', { mean: format.money(roundOrNull(value.meanValueMinor), currency) })
            : words('valueWithout')}
        </li>
        <li>{words('margin', { share: format.share(marginShare), discount: format.share(discountMonthly) })}</li>
        <li>{words('range')}</li>
      </ol>
      <p className="mt-4">
        <Link href="?view=model#methods" className="quiet-link">
          {words('methods')}
        </Link>
      </p>
    </ReportSection>
  )
}

function roundOrNull(minor: number | null): number | null {
  return minor === null ? null : Math.round(minor)
}
