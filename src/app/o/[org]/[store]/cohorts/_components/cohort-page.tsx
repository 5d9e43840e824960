'use client'
import { useCallback, useMemo } from 'react'
import { canFillTriangle } from '@/components/charts/fill-cohort-triangle'
import { useCohortPlaceWords } from '@/components/charts/use-cohort-place-words'
import { ExplainProvider } from '@/components/explain/explain-provider'
import { NothingMatches } from '@/components/reports/nothing-matches'
import { useReportFilter } from '@/components/reports/use-report-filter'
import type { CohortReport } from '@/domain/cohort-report'
import { CohortExplainPanel } from './cohort-explain-panel'
import { CohortHeadline } from './cohort-headline'
import { CohortSwitches } from './cohort-switches'
import { CompareView } from './compare-view'
import { CurvesView } from './curves-view'
import { ExportMenu } from './export-menu'
import { GridView } from './grid-view'
import { prepareCohortAnswer } from './prepare-cohort-answer'
import { SavedViewsMenu } from './saved-views-menu'
import { TrendView } from './trend-view'
import type { CohortPageSwitches } from './use-cohort-switches'

interface CohortPageProps {
  report: CohortReport
  switches: CohortPageSwitches
  currency: string
}

/** The page of a report that is there: sentence, switches, and the view that is chosen. */
export function CohortPage({ report, switches, currency }: CohortPageProps) {
  const { isFiltered } = useReportFilter()
  const places = useCohortPlaceWords(report)
  const answer = useMemo(() => prepareCohortAnswer(report, switches.age), [report, switches.age])
  const renderPanel = useCallback(
    (id: string) => answer && <CohortExplainPanel id={id} report={report} answer={answer} currency={currency} />,
    [answer, report, currency],
  )
  if (report.rows.length === 0) return <NothingMatches />
  const canForecast = canFillTriangle(report) && !isFiltered
  const parts = { report, switches, places, currency }
  return (
    <ExplainProvider renderPanel={renderPanel}>
      <div className="mb-6 mt-8 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <CohortHeadline report={report} answer={answer} places={places} currency={currency} />
        <div className="flex items-center gap-2">
          <SavedViewsMenu />
          <ExportMenu {...parts} />
        </div>
      </div>
      <CohortSwitches switches={switches} hidden={report.hiddenMeasures} canForecast={canForecast} />
      <div className="mt-5">
        {switches.view === 'grid' && <GridView {...parts} canForecast={canForecast} />}
        {switches.view === 'curves' && <CurvesView {...parts} />}
        {switches.view === 'trend' && <TrendView {...parts} />}
        {switches.view === 'compare' && <CompareView switches={switches} currency={currency} />}
      </div>
    </ExplainProvider>
  )
}
