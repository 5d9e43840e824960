'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { ReportGate } from '@/components/reports/report-gate'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { PageHeader } from '@/components/shell/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { PlanPage } from './plan-page'
import { TestsTrail } from './tests-trail'
import { usePlanState } from './use-plan-state'

export interface NewTestViewProps {
  org: string
  store: string
  currency: string
}

/** A plan that answers while it is made: what such a test can find on this store's customers. */
export function NewTestView(props: NewTestViewProps) {
  const { org, store } = props
  const words = useTranslations('programme-tests.new')
  const trpc = useTRPC()
  const [state, setState] = usePlanState()
  const asked = { segmentId: state.segment ?? undefined, scenarioId: state.scenario ?? undefined }
  const query = useQuery(
    trpc.programmeTests.options.queryOptions(
      { org, store, ...asked },
      { placeholderData: keepPreviousData, refetchInterval: ({ state: { data } }) => getRefetchInterval(data) },
    ),
  )
  return (
    <>
      <PageHeader
        filters={<TestsTrail org={org} store={store} page={words(state.test === null ? 'title' : 'editTitle')} />}
      />
      <ReportGate query={query} skeleton={<Skeleton className="mt-10 h-96 w-full" />}>
        {(options) => (
          <PlanPage {...props} options={options} state={state} onChange={(change) => void setState(change)} />
        )}
      </ReportGate>
    </>
  )
}
