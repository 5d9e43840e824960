'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { getStorePath } from '@/components/shell/sections'
import type { QualityFacts } from '@/domain/data-quality'
import type { QualityViewProps } from './quality-view'

const BASIS_POINTS = 10_000

/** What the files do not say and the settings do: margin, currency, time zone. */
export function AssumptionsSection({ facts, ...at }: QualityViewProps & { facts: QualityFacts }) {
  const words = useTranslations('quality.assumed')
  const format = useFormat()
  const margin = format.share(at.marginBasisPoints / BASIS_POINTS, at.marginBasisPoints % 100 === 0 ? 0 : 2)
  const lines = [
    facts.knownCostShare !== null && words('cost', { share: format.share(facts.knownCostShare, 1), margin }),
    words(facts.isCurrencyAssumed ? 'currency' : 'currencyGiven', { currency: at.currency }),
    words(facts.isZoneAssumed ? 'zone' : 'zoneGiven', { zone: at.timeZone }),
  ].filter((line): line is string => line !== false)
  return (
    <ReportSection title={words('title')}>
      <ul className="flex flex-col gap-2 text-ink-2">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Link href={getStorePath(at.org, at.store, 'settings')} className="quiet-link mt-3 inline-block text-fine">
        {words('settings')}
      </Link>
    </ReportSection>
  )
}
