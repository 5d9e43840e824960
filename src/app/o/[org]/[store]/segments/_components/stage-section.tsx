'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { LinkButton } from '@/components/ui/link-button'
import type { SegmentOverview } from '@/domain/segments/segment-report'
import { buildSegmentRule } from '@/domain/segments/segment-rule'
import { StageStrip } from './stage-strip'
import { useSegmentPaths } from './use-segment-paths'

type Stages = SegmentOverview['stages']

/** The stages of life: a strip of their shares, and a row each with what to do next. */
export function StageSection({ overview, currency }: { overview: SegmentOverview; currency: string }) {
  const words = useTranslations('segments')
  return (
    <ReportSection title={words('stages.title')} note={words('stages.note')} className="mb-12">
      <StageStrip stages={overview.stages} />
      <ul className="mt-2 divide-y divide-line border-b border-line">
        {overview.stages.map((stage) => (
          <StageRow key={stage.stage} figures={stage} currency={currency} />
        ))}
      </ul>
    </ReportSection>
  )
}

function StageRow({ figures, currency }: { figures: Stages[number]; currency: string }) {
  const words = useTranslations('segments')
  const format = useFormat()
  const { stage, customers } = figures
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-2 py-3.5 lg:grid-cols-[11rem_15rem_minmax(0,1fr)_auto] lg:items-baseline">
      <div>
        <h3 className="font-emphasis">{words(`stage.${stage}`)}</h3>
        <p className="text-fine text-muted">{words(`stageNote.${stage}`)}</p>
      </div>
      <dl className="grid grid-cols-[auto_auto] gap-x-3 text-right tabular-nums lg:grid-cols-[4.5rem_1fr] lg:text-left">
        <dt className="sr-only">{words('stages.customers')}</dt>
        <dd className="font-emphasis lg:text-right">{format.number(customers)}</dd>
        <dt className="sr-only">{words('stages.share')}</dt>
        <dd className="text-ink-2">{words('rfm.ofCustomers', { share: format.share(figures.customersShare, 1) })}</dd>
        <dt className="sr-only">{words('stages.revenueShare')}</dt>
        <dd className="text-ink-2 lg:text-right">{format.moneyCompact(figures.revenueMinor, currency)}</dd>
        <dd className="text-ink-2">{words('rfm.ofRevenue', { share: format.share(figures.revenueShare, 1) })}</dd>
      </dl>
      <p className="max-w-[36rem] text-ink-2 max-lg:col-span-2">{words(`stageNext.${stage}`)}</p>
      <StageActions stage={stage} isEmpty={customers === 0} />
    </li>
  )
}

function StageActions({ stage, isEmpty }: { stage: Stages[number]['stage']; isEmpty: boolean }) {
  const words = useTranslations('segments')
  const paths = useSegmentPaths()
  const name = words(`stage.${stage}`)
  const rule = buildSegmentRule({ field: 'stage', operator: 'oneOf', values: [stage] })
  return (
    <div className="flex gap-2 max-lg:col-span-2">
      {paths.canSeeCustomers && !isEmpty && (
        <LinkButton size="small" href={paths.customers({ stage })} aria-label={words('stages.openOf', { stage: name })}>
          {words('stages.open')}
        </LinkButton>
      )}
      {paths.canEdit && (
        <LinkButton
          look="quiet"
          size="small"
          href={paths.ofRule(rule, name)}
          aria-label={words('stages.saveOf', { stage: name })}
        >
          {words('stages.save')}
        </LinkButton>
      )}
    </div>
  )
}
