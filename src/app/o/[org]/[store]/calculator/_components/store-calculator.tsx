'use client'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useCallback, useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { CalculatorView } from '@/components/calculator/calculator-view'
import { ExplainPanel } from '@/components/explain/explain-panel'
import { ExplainProvider } from '@/components/explain/explain-provider'
import { ReportGate } from '@/components/reports/report-gate'
import { ReportMeta } from '@/components/reports/report-meta'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { PageHeader } from '@/components/shell/page-header'
import { getStorePath } from '@/components/shell/sections'
import { Callout } from '@/components/ui/callout'
import { Skeleton } from '@/components/ui/skeleton'
import { parseCalculatorState } from '@/domain/calculator/calculator-state'
import { buildStoreState, compareLtv } from '@/domain/calculator/store-calculation'
import type { WordTree } from '@/domain/calculator/words'
import { METRIC_IDS } from '@/domain/metrics/metric-entry'
import type { Overview } from '@/domain/overview'
import { LtvComparisonSection } from './ltv-comparison'

interface StoreCalculatorProps {
  org: string
  store: string
  currency: string
  timeZone: string
  messages: WordTree
}

/** The store's figures in the calculator, and beside it what its orders say. */
export function StoreCalculator(props: StoreCalculatorProps) {
  const { org, store, currency, timeZone } = props
  const trpc = useTRPC()
  const query = useQuery(
    trpc.report.overview.queryOptions(
      { org, store, filter: {} },
      { refetchInterval: ({ state }) => getRefetchInterval(state.data) },
    ),
  )
  const snapshot = query.data?.state === 'ready' ? query.data.snapshot : null
  return (
    <>
      <PageHeader meta={snapshot && <ReportMeta snapshot={snapshot} timeZone={timeZone} currency={currency} />} />
      <ReportGate query={query} skeleton={<Skeleton className="mt-8 h-96 w-full" />}>
        {(overview) => <FilledCalculator {...props} overview={overview} />}
      </ReportGate>
    </>
  )
}

function FilledCalculator({ org, store, currency, messages, overview }: StoreCalculatorProps & { overview: Overview }) {
  const words = useTranslations('store-calculator')
  const locale = useLocale()
  const asked = useSearchParams()
  // The address' numbers win once: afterwards it follows what is typed.
  const [initial] = useState(() => ({
    ...(parseCalculatorState(new URLSearchParams(asked.toString()), locale) ??
      buildStoreState(overview, currency, locale)),
    currency,
  }))
  const renderPanel = useCallback(
    (name: string) => {
      const id = METRIC_IDS.find((known) => known === name)
      return id && <ExplainPanel id={id} overview={overview} ageMonths={12} currency={currency} />
    },
    [overview, currency],
  )
  return (
    <ExplainProvider renderPanel={renderPanel}>
      <div className="max-w-[62rem] pb-16 pt-8">
        <h1 className="font-serif text-headline">{words('title')}</h1>
        <p className="mb-8 mt-2 max-w-[44rem] text-ink-2">{words('lead')}</p>
        {overview.descriptive.averageLifetimeMonths === null && (
          <div className="mb-8">
            <Callout look="warning" title={words('noFigures')} />
          </div>
        )}
        <CalculatorView
          locale={locale}
          initial={initial}
          isExample={false}
          messages={messages}
          path={getStorePath(org, store, 'calculator')}
          pdfPath={locale === 'ru' ? '/ru/calculator/pdf' : '/calculator/pdf'}
          signUpPath={null}
          hasGuide={false}
          heading={null}
        />
        <LtvComparisonSection comparison={compareLtv(overview)} overview={overview} currency={currency} />
      </div>
    </ExplainProvider>
  )
}
