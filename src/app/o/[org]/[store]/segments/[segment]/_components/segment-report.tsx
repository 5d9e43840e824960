'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { useRuleWords } from '@/components/segments/use-rule-words'
import { getButtonClasses } from '@/components/ui/button-classes'
import { LinkButton } from '@/components/ui/link-button'
import type { SegmentDetail } from '@/domain/segments/segment-report'
import { StageStrip } from '../../_components/stage-strip'
import { useSegmentPaths } from '../../_components/use-segment-paths'
import { SegmentFigureStrip } from './segment-figure-strip'

const RealisedCurveChart = dynamic(() => import('@/components/charts/realised-curve-chart'), { ssr: false })

const value = (chunks: ReactNode) => <span className="whitespace-nowrap font-emphasis">{chunks}</span>

/** A saved segment: the answer, what it is, its figures, its curve, its stages. */
export function SegmentReport({ detail, currency }: { detail: SegmentDetail; currency: string }) {
  const words = useTranslations('segments.view')
  const format = useFormat()
  const { segment, figures } = detail
  const { sayRule } = useRuleWords(currency, segment.rule)
  const sentence = figures.customers === 0 ? 'nobody' : 'sentence'
  return (
    <>
      <header className="mb-6 mt-8">
        <h1 className="max-w-headline font-serif text-[1.5rem] leading-8 sm:text-headline">
          {words.rich(sentence, {
            value,
            name: () => <span className="font-emphasis">{segment.name}</span>,
            count: figures.customers,
            share: format.share(figures.customersShare, 1),
            revenueShare: format.share(figures.revenueShare, 1),
          })}
        </h1>
        <p className="mt-3 max-w-headline text-ink-2">{words('who', { rule: sayRule(segment.rule) })}</p>
        {figures.lacksForecast && <p className="mt-2 text-warning">{words('noForecast')}</p>}
      </header>
      <Actions id={segment.id} hasCustomers={figures.customers > 0} />
      {figures.customers > 0 && (
        <>
          <SegmentFigureStrip figures={figures} currency={currency} />
          <div className="mt-10 grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_26rem]">
            <Curve detail={detail} currency={currency} />
            <Stages detail={detail} />
          </div>
        </>
      )}
    </>
  )
}

function Actions({ id, hasCustomers }: { id: string; hasCustomers: boolean }) {
  const words = useTranslations('segments.view')
  const paths = useSegmentPaths()
  return (
    <div className="mb-8 flex flex-wrap gap-2">
      {paths.canSeeCustomers && hasCustomers && (
        <LinkButton size="small" href={paths.customers({ segment: id })}>
          {words('open')}
        </LinkButton>
      )}
      <LinkButton size="small" href={paths.report('cohorts', id)}>
        {words('cohorts')}
      </LinkButton>
      <LinkButton size="small" href={paths.report('overview', id)}>
        {words('overview')}
      </LinkButton>
      {paths.canExport && hasCustomers && (
        <a download href={paths.export(id)} className={getButtonClasses('secondary', 'small')}>
          {words('download')}
        </a>
      )}
      {paths.canEdit && (
        <LinkButton look="quiet" size="small" href={`${paths.ofSegment(id)}?edit=true`}>
          {words('edit')}
        </LinkButton>
      )}
    </div>
  )
}

function Curve({ detail: { curve, storeCurve }, currency }: { detail: SegmentDetail; currency: string }) {
  const words = useTranslations('segments.view')
  const format = useFormat()
  const everybody = storeCurve?.marginPerCustomerMinor.at(-1)
  return (
    <ReportSection title={words('curve')} note={words('curveNote')}>
      {curve ? (
        <RealisedCurveChart curve={curve} predicted={[]} reference={null} currency={currency} />
      ) : (
        <p className="text-ink-2">{words('noCurve')}</p>
      )}
      <p className="mt-4 max-w-[44rem] text-fine text-muted">
        {everybody !== undefined && `${words('storeLtv', { value: format.money(everybody, currency) })} `}
        {words('causal')}
      </p>
    </ReportSection>
  )
}

function Stages({ detail: { stages, figures } }: { detail: SegmentDetail }) {
  const words = useTranslations('segments')
  const format = useFormat()
  // Of the segment's own customers: the report's shares are of everybody.
  const own = stages.map((stage) => ({
    ...stage,
    customersShare: figures.customers === 0 ? null : stage.customers / figures.customers,
  }))
  return (
    <ReportSection title={words('view.stages')}>
      <StageStrip stages={own} />
      <ul className="mt-3 divide-y divide-line">
        {own
          .filter(({ customers }) => customers > 0)
          .map(({ stage, customers, customersShare }) => (
            <li key={stage} className="flex justify-between gap-4 py-1.5">
              <span>{words(`stage.${stage}`)}</span>
              <span className="tabular-nums text-ink-2">
                {format.number(customers)} · {format.share(customersShare, 1)}
              </span>
            </li>
          ))}
      </ul>
    </ReportSection>
  )
}
