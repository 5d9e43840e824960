'use client'
import { useTranslations } from 'next-intl'
import { ReportSection } from '@/components/reports/report-section'
import { LinkButton } from '@/components/ui/link-button'
import type { SegmentOverview } from '@/domain/segments/segment-report'
import { FORECAST_FIELDS, usesField } from '@/domain/segments/segment-rule'
import { SUGGESTIONS } from '@/domain/segments/suggestions'
import { useSegmentPaths } from './use-segment-paths'

/** Ready-made segments, each with how many it holds today; those that need the forecast come with it. */
export function Suggestions({ overview: { suggestions, hasForecasts } }: { overview: SegmentOverview }) {
  const words = useTranslations('segments')
  const paths = useSegmentPaths()
  const shown = suggestions.filter(({ id }) => hasForecasts || !usesField(SUGGESTIONS[id], ...FORECAST_FIELDS))
  return (
    <ReportSection title={words('suggestions.title')} note={words('suggestions.note')} className="mb-12">
      <ul className="grid gap-x-8 sm:grid-cols-2 xl:grid-cols-3">
        {shown.map(({ id, customers }) => {
          const name = words(`suggestion.${id}`)
          return (
            <li key={id} className="flex items-start justify-between gap-4 border-t border-line py-3">
              <div>
                <h3 className="font-emphasis">{name}</h3>
                <p className="text-fine text-muted">{words(`suggestionNote.${id}`)}</p>
                <p className="mt-0.5 text-fine text-ink-2">{words('suggestions.count', { count: customers })}</p>
              </div>
              {paths.canEdit && (
                <LinkButton
                  size="small"
                  href={paths.ofRule(SUGGESTIONS[id], name)}
                  aria-label={words('suggestions.saveOf', { name })}
                >
                  {words('suggestions.save')}
                </LinkButton>
              )}
            </li>
          )
        })}
      </ul>
    </ReportSection>
  )
}
