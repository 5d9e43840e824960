'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { ReportGate } from '@/components/reports/report-gate'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { PageHeader } from '@/components/shell/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import type { TestDetail } from '@/domain/programme-test/test-result'
import { TestActions } from './test-actions'
import { TestChecks } from './test-checks'
import { TestGroups } from './test-groups'
import { TestHeadline } from './test-headline'
import { TestLists } from './test-lists'
import { TestMoney } from './test-money'
import { TestPicture } from './test-picture'
import { TestPlanSection } from './test-plan-section'
import { TestsTrail } from './tests-trail'

export interface TestViewProps {
  org: string
  store: string
  testId: string
  currency: string
  canEdit: boolean
  canExport: boolean
}

export interface TestPartProps extends TestViewProps {
  detail: TestDetail
}

/** One test, whatever its stage. */
export function TestView(props: TestViewProps) {
  const { org, store, testId } = props
  const words = useTranslations('programme-tests')
  const format = useFormat()
  const trpc = useTRPC()
  const query = useQuery(
    trpc.programmeTests.get.queryOptions(
      { org, store, testId },
      { refetchInterval: ({ state: { data } }) => getRefetchInterval(data) },
    ),
  )
  const ready = query.data?.state === 'ready' ? query.data.data : null
  return (
    <>
      <PageHeader
        filters={<TestsTrail org={org} store={store} page={ready?.test.name ?? words('one')} />}
        meta={ready?.result && words('dataTo', { day: format.day(ready.result.dataDay) })}
      />
      <ReportGate query={query} skeleton={<Skeleton className="mt-10 h-96 w-full" />}>
        {(detail) => <Whole {...props} detail={detail} />}
      </ReportGate>
    </>
  )
}

function Whole(props: TestPartProps) {
  const { result } = props.detail
  return (
    <>
      <TestHeadline {...props} />
      <TestActions {...props} />
      {result && (
        <>
          <TestPicture {...props} result={result} />
          <div className="mt-12 grid gap-x-12 gap-y-12 lg:grid-cols-2">
            <TestGroups {...props} result={result} />
            <TestMoney {...props} result={result} />
          </div>
          <TestChecks {...props} result={result} />
        </>
      )}
      <div className="mt-12 grid gap-x-12 gap-y-12 lg:grid-cols-2">
        <TestPlanSection {...props} />
        {result && <TestLists {...props} />}
      </div>
    </>
  )
}
