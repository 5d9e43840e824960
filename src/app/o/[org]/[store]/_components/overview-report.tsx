'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTRPC } from '@/components/api/client'
import { ExplainPanel } from '@/components/explain/explain-panel'
import { ExplainProvider } from '@/components/explain/explain-provider'
import { NothingMatches } from '@/components/reports/nothing-matches'
import { REALISED_AGES_MONTHS } from '@/domain/ltv'
import { METRIC_IDS } from '@/domain/metrics/metric-entry'
import type { Overview } from '@/domain/overview'
import { DataQualityNote } from './data-quality-note'
import { FigureStrip } from './figure-strip'
import { OverviewAnswer } from './overview-answer'
import { OverviewCharts } from './overview-charts'
import { OverviewNotices } from './overview-notices'
import { prepareAnswer } from './prepare-answer'
import { RealisedAgesTable } from './realised-ages-table'
import { useOverviewPart } from './use-overview-part'

export interface OverviewReportProps {
  overview: Overview
  currency: string
  marginBasisPoints: number
}

const YEAR_MONTHS = 12

/** The answer in a sentence, the figures, the pictures, the table, what it all stands on. */
export function OverviewReport({ overview, currency, marginBasisPoints }: OverviewReportProps) {
  const answer = prepareAnswer(overview.ltv)
  const trpc = useTRPC()
  const part = useOverviewPart()
  const changesQuery = useQuery(trpc.overview.changes.queryOptions(part, { placeholderData: keepPreviousData }))
  const changes = changesQuery.data?.state === 'ready' ? changesQuery.data.data : null
  const ageMonths = answer.kind === 'age' ? answer.months : answer.kind === 'none' ? null : YEAR_MONTHS
  const trendAge = REALISED_AGES_MONTHS.find((months) => months === ageMonths) ?? YEAR_MONTHS
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
      <OverviewAnswer
        answer={answer}
        ltv={overview.ltv}
        descriptive={overview.descriptive}
        notable={changes?.notable ?? null}
        currency={currency}
      />
      <OverviewNotices overview={overview} />
      <FigureStrip descriptive={overview.descriptive} changes={changes} currency={currency} />
      <OverviewCharts overview={overview} trendAge={trendAge} currency={currency} />
      <div className="mt-14 grid gap-x-10 gap-y-12 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <RealisedAgesTable ages={overview.ltv.realised.ages} currency={currency} />
        <DataQualityNote overview={overview} currency={currency} marginBasisPoints={marginBasisPoints} />
      </div>
    </ExplainProvider>
  )
}
