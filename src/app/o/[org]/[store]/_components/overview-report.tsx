'use client'
import { useCallback } from 'react'
import { ExplainPanel } from '@/components/explain/explain-panel'
import { ExplainProvider } from '@/components/explain/explain-provider'
import { NothingMatches } from '@/components/reports/nothing-matches'
import { METRIC_IDS } from '@/domain/metrics/metric-entry'
import type { Overview } from '@/domain/overview'
import { DataQualityNote } from './data-quality-note'
import { FigureStrip } from './figure-strip'
import { OverviewAnswer } from './overview-answer'
import { OverviewCharts } from './overview-charts'
import { OverviewNotices } from './overview-notices'
import { prepareAnswer } from './prepare-answer'
import { RealisedAgesTable } from './realised-ages-table'

export interface OverviewReportProps {
  overview: Overview
  currency: string
  marginBasisPoints: number
}

const YEAR_MONTHS = 12

/** The answer in a sentence, the figures, the pictures, the table, what it all stands on. */
export function OverviewReport({ overview, currency, marginBasisPoints }: OverviewReportProps) {
  const answer = prepareAnswer(overview.ltv)
  const ageMonths = answer.kind === 'age' ? answer.months : answer.kind === 'none' ? null : YEAR_MONTHS
  const renderPanel = useCallback(
    (name: string) => {
      const id = METRIC_IDS.find((known) => known === name)
      return id && <ExplainPanel id={id} overview={overview} ageMonths={ageMonths} currency={currency} />
    },
    [overview, ageMonths, currency],
  )
  if (overview.descriptive.orders === 0) return <NothingMatches />
  return (
    <ExplainProvider renderPanel={renderPanel}>
      <OverviewAnswer answer={answer} descriptive={overview.descriptive} currency={currency} />
      <OverviewNotices overview={overview} />
      <FigureStrip descriptive={overview.descriptive} currency={currency} />
      <OverviewCharts overview={overview} currency={currency} />
      <div className="mt-14 grid gap-x-10 gap-y-12 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <RealisedAgesTable ages={overview.ltv.realised.ages} currency={currency} />
        <DataQualityNote overview={overview} currency={currency} marginBasisPoints={marginBasisPoints} />
      </div>
    </ExplainProvider>
  )
}
