'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { ReportError } from '@/components/reports/report-error'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Skeleton } from '@/components/ui/skeleton'
import { Table } from '@/components/ui/table'
import type { TestEntry } from '@/domain/programme-test/test-result'
import { getTestsPath } from './test-paths'
import { TestsTrail } from './tests-trail'
import { useStatusWords } from './use-status-words'

interface TestsViewProps {
  org: string
  store: string
  currency: string
  canEdit: boolean
}

/** All tests of a store, the newest first. */
export function TestsView({ org, store, currency, canEdit }: TestsViewProps) {
  const words = useTranslations('programme-tests')
  const trpc = useTRPC()
  const query = useQuery(trpc.programmeTests.list.queryOptions({ org, store }))
  const actions = (
    <>
      {canEdit && (
        <LinkButton look="primary" href={getTestsPath(org, store, 'new')}>
          {words('plan')}
        </LinkButton>
      )}
      <LinkButton href={getTestsPath(org, store, 'existing')}>{words('existingLink')}</LinkButton>
    </>
  )
  return (
    <>
      <PageHeader filters={<TestsTrail org={org} store={store} />} />
      {!query.data ? (
        query.isError ? (
          <ReportError query={query} />
        ) : (
          <Skeleton className="mt-10 h-40 w-full" />
        )
      ) : query.data.length === 0 ? (
        <EmptyState title={words('emptyTitle')} action={actions}>
          {words('emptyText')}
        </EmptyState>
      ) : (
        <>
          <header className="mb-8 mt-8 flex flex-col gap-5">
            <h1 className="max-w-headline font-serif text-[1.5rem] leading-8 sm:text-headline">
              <Answer tests={query.data} />
            </h1>
            <div className="flex flex-wrap gap-3">{actions}</div>
          </header>
          <TestsTable {...{ org, store, currency }} tests={query.data} />
        </>
      )}
    </>
  )
}

function Answer({ tests }: { tests: TestEntry[] }) {
  const words = useTranslations('programme-tests')
  const count = (name: string) => tests.filter(({ latest }) => latest?.verdict.name === name).length
  const counts = {
    works: count('works'),
    doesNot: count('doesNot'),
    // One that has its verdict is told of once.
    running: tests.filter(({ stage, latest }) => stage === 'running' && !hasVerdict(latest)).length,
  }
  const parts = (['works', 'doesNot', 'running'] as const)
    .filter((part) => counts[part] > 0)
    .map((part) => words(`answerParts.${part}`, { count: counts[part] }))
  return words('answer', {
    tests: tests.length,
    parts: parts.length > 0 ? parts.join(', ') : words('answerParts.none'),
  })
}

function hasVerdict(latest: TestEntry['latest']): boolean {
  return latest !== null && latest.verdict.name !== 'notEnough'
}

function TestsTable({ org, store, currency, tests }: Omit<TestsViewProps, 'canEdit'> & { tests: TestEntry[] }) {
  const words = useTranslations('programme-tests')
  const format = useFormat()
  const sayStatus = useStatusWords()
  return (
    <Table
      caption={words('title')}
      getKey={({ id }) => id}
      rows={tests}
      columns={[
        {
          key: 'name',
          head: words('name'),
          cell: ({ id, name }) => (
            <Link href={getTestsPath(org, store, id)} className="quiet-link">
              {name}
            </Link>
          ),
        },
        { key: 'status', head: words('status'), cell: sayStatus },
        { key: 'days', head: words('days'), cell: ({ startsOn, endsOn }) => format.dayRange(startsOn, endsOn) },
        {
          key: 'customers',
          head: words('customers'),
          isFigure: true,
          cell: ({ plan }) => format.number(plan.basis.customers),
        },
        {
          key: 'worthwhile',
          head: words('worthwhile'),
          isFigure: true,
          cell: ({ plan }) => format.money(plan.smallestEffectMinor, currency),
        },
      ]}
    />
  )
}
