'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { RFM_CUSTOMERS_AT_LEAST } from '@/domain/segments/rfm'
import type { SegmentOverview } from '@/domain/segments/segment-report'
import { RfmGroups } from './rfm-groups'
import { RfmMatrix } from './rfm-matrix'

/** Recency × frequency: a matrix where there is room for one, else its groups. */
export function RfmSection({ overview: { rfm, customers } }: { overview: SegmentOverview }) {
  const words = useTranslations('segments')
  const format = useFormat()
  if (!rfm || customers < RFM_CUSTOMERS_AT_LEAST) {
    return (
      <ReportSection title={words('rfm.title')}>
        <p className="text-ink-2">{words('rfm.tooFew', { count: format.number(customers) })}</p>
      </ReportSection>
    )
  }
  return (
    <ReportSection title={words('rfm.title')} note={words('rfm.note')}>
      <div className="max-md:hidden">
        <RfmMatrix cells={rfm} />
        <p className="mt-4 text-fine text-muted">{words('rfm.legend')}</p>
      </div>
      <div className="md:hidden">
        <RfmGroups cells={rfm} />
      </div>
    </ReportSection>
  )
}
