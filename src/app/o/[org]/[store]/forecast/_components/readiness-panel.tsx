'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import { LinkButton } from '@/components/ui/link-button'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { ForecastReadiness, Requirement } from '@/domain/forecast/readiness'

/** What is missing for a forecast, how far it is, and when it will be there. */
export function ReadinessPanel({ readiness }: { readiness: ForecastReadiness }) {
  const words = useTranslations('forecast.ready')
  const format = useFormat()
  const { organization, store } = useCurrentStore()
  return (
    <>
      {readiness.readyOn && (
        <p className="mb-6 text-ink-2">{words('readyOn', { day: format.day(readiness.readyOn) })}</p>
      )}
      <ReportSection title={words('title')} className="max-w-headline">
        <ul className="flex flex-col gap-5">
          {readiness.requirements.map((requirement) => (
            <RequirementRow key={requirement.kind} requirement={requirement} />
          ))}
        </ul>
        <p className="mt-6 text-ink-2">{words('note')}</p>
        <div className="mt-4">
          <LinkButton href={getStorePath(organization.slug, store.slug, 'cohorts')}>{words('cohorts')}</LinkButton>
        </div>
      </ReportSection>
    </>
  )
}

function RequirementRow({ requirement }: { requirement: Requirement }) {
  const words = useTranslations('forecast.ready')
  const format = useFormat()
  const { kind, have, need, isMet, readyOn } = requirement
  return (
    <li className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <span>{words(kind)}</span>
        <span className="tabular-nums text-ink-2">
          {words('have', { have: format.number(have), need: format.number(need) })}
        </span>
      </div>
      <ProgressBar done={Math.min(have, need)} total={need} label={words(kind)} />
      <span className="text-fine text-muted">
        {isMet ? words('met') : readyOn ? words('on', { day: format.day(readyOn) }) : words('unknown')}
      </span>
    </li>
  )
}
