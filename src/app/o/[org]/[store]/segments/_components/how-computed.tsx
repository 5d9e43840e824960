'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import type { SegmentOverview } from '@/domain/segments/segment-report'

/** How stages and scores are computed, in a few steps with the store's own figures. */
export function HowComputed({ overview }: { overview: SegmentOverview }) {
  const words = useTranslations('segments.how')
  const format = useFormat()
  const gap = format.number(overview.meanGapDays, 1)
  return (
    <ReportSection title={words('title')} className="mt-12 max-w-headline">
      <ol className="flex list-decimal flex-col gap-2 pl-5 text-ink-2 marker:text-muted">
        <li>{words('who', { count: overview.customers, day: format.day(overview.asOf) })}</li>
        <li>{words('rhythm', { gap })}</li>
        <li>{words('ratio')}</li>
        <li>{words('stages')}</li>
        <li>{words('scores')}</li>
        <li>{words('ltv')}</li>
      </ol>
      <p className="mt-4">
        <Link href="/how-we-count" className="quiet-link">
          {words('all')}
        </Link>
      </p>
    </ReportSection>
  )
}
