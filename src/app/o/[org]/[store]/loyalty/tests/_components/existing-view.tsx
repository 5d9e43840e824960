'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsString, useQueryState } from 'nuqs'
import { useTRPC } from '@/components/api/client'
import { ReportGate } from '@/components/reports/report-gate'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { PageHeader } from '@/components/shell/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { ExistingProgramme } from './existing-programme'
import type { NewTestViewProps } from './new-test-view'
import { TestsTrail } from './tests-trail'

/** What can, and what cannot, be said of a programme that began without a control group. */
export function ExistingView(props: NewTestViewProps) {
  const { org, store } = props
  const words = useTranslations('programme-tests.existing')
  const trpc = useTRPC()
  const [code, setCode] = useQueryState('code', parseAsString.withOptions({ history: 'push', scroll: false }))
  const query = useQuery(
    trpc.programmeTests.existing.queryOptions(
      { org, store, code: code ?? undefined },
      { placeholderData: keepPreviousData, refetchInterval: ({ state: { data } }) => getRefetchInterval(data) },
    ),
  )
  return (
    <>
      <PageHeader filters={<TestsTrail org={org} store={store} page={words('title')} />} />
      <ReportGate query={query} skeleton={<Skeleton className="mt-10 h-96 w-full" />}>
        {(programme) => <ExistingProgramme {...props} programme={programme} onCode={(next) => void setCode(next)} />}
      </ReportGate>
    </>
  )
}
