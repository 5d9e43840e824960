'use client'
import { useTranslations } from 'next-intl'
import { COHORT_MEASURES, COHORT_SPANS, hasSpan } from '@/components/charts/prepare-cohort-table'
import { serialiseReportFilter } from '@/components/reports/serialise-report-filter'
import type { ReportFilterInput } from '@/components/reports/use-report-filter'
import { useCurrentStore } from '@/components/shell/account-context'
import { getButtonClasses } from '@/components/ui/button-classes'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { can } from '@/domain/permissions'
import { BUCKETS, useCohortSwitches } from './use-cohort-switches'

/** What the grid shows: measure, sum, bucket; and the same grid as a file. */
export function CohortSwitches({ filter }: { filter: ReportFilterInput }) {
  const words = useTranslations('cohorts.switch')
  const { organization, store } = useCurrentStore()
  const [{ measure, span, bucket, forecast }, setSwitches] = useCohortSwitches()
  const canForecast = bucket === 'month' && Object.keys(filter).length === 0
  const query = serialiseReportFilter(filter)
  for (const [name, value] of Object.entries({ org: organization.slug, store: store.slug, bucket, measure, span })) {
    query.set(name, value)
  }
  return (
    <div className="flex flex-wrap items-center gap-2.5">
      <SegmentedControl
        label={words('measure')}
        value={measure}
        options={COHORT_MEASURES.map((value) => ({ value, label: words(value) }))}
        onChange={(value) => void setSwitches({ measure: value })}
      />
      {hasSpan(measure) && (
        <SegmentedControl
          label={words('span')}
          value={span}
          options={COHORT_SPANS.map((value) => ({ value, label: words(value) }))}
          onChange={(value) => void setSwitches({ span: value })}
        />
      )}
      <SegmentedControl
        label={words('bucket')}
        value={bucket}
        options={BUCKETS.map((value) => ({ value, label: words(value) }))}
        onChange={(value) => void setSwitches({ bucket: value })}
      />
      <button
        type="button"
        aria-pressed={forecast && canForecast}
        disabled={!canForecast}
        title={canForecast ? undefined : words('forecastOff')}
        onClick={() => void setSwitches({ forecast: !forecast })}
        className={getButtonClasses(forecast && canForecast ? 'primary' : 'secondary', 'small', 'disabled:opacity-50')}
      >
        {words('forecast')}
      </button>
      {can(organization.role, 'report:export') && (
        <a
          download
          href={`/api/export/cohorts?${query}`}
          className={getButtonClasses('secondary', 'small', 'sm:ml-auto')}
        >
          {words('export')}
        </a>
      )}
    </div>
  )
}
