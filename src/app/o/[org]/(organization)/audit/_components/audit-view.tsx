'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { ReportError } from '@/components/reports/report-error'
import { useAccount } from '@/components/shell/account-context'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Skeleton } from '@/components/ui/skeleton'
import { AuditFilters } from './audit-filters'
import { AuditList } from './audit-list'
import { useAuditFilter } from './use-audit-filter'

/** § Events of a page, as the server reads them. */
const PAGE = 50

interface AuditViewProps {
  people: readonly { id: string; name: string | null }[]
}

/** The log with its filter, a page at a time. */
export function AuditView({ people }: AuditViewProps) {
  const words = useTranslations('audit')
  const format = useFormat()
  const trpc = useTRPC()
  const { organization } = useAccount().current
  const { query, offset, isFiltered, clear } = useAuditFilter()
  const input = { org: organization.slug, ...query, offset }
  const answer = useQuery(trpc.audit.list.queryOptions(input, { placeholderData: keepPreviousData }))
  const stores = useQuery(trpc.audit.stores.queryOptions({ org: organization.slug })).data ?? []
  const page = answer.data
  const file = `/api/export/audit?${new URLSearchParams({ org: organization.slug, ...query })}`
  const zone = page && format.timeZone(page.timeZone, new Date())
  return (
    <>
      <PageHeader
        filters={<AuditFilters people={people} stores={stores} />}
        meta={page && words('meta', { total: page.total, zone: zone ?? '' })}
      />
      <div className="flex flex-wrap items-end justify-between gap-4 pb-6 pt-8">
        <div>
          <h1 className="font-serif text-headline">{words('title')}</h1>
          <p className="mt-2 text-ink-2">{words('lead')}</p>
        </div>
        {page && page.total > 0 && (
          <LinkButton href={file} prefetch={false}>
            {words('export')}
          </LinkButton>
        )}
      </div>
      {answer.isError && <ReportError query={answer} />}
      {answer.isPending && <Skeleton className="h-96" />}
      {page && page.total > 0 && <AuditList events={page.events} timeZone={page.timeZone} />}
      {page && page.total > PAGE && <Paging total={page.total} shown={page.events.length} />}
      {page?.total === 0 && (
        <EmptyState
          title={words(isFiltered ? 'nothing' : 'empty')}
          action={isFiltered && <Button onClick={clear}>{words('clear')}</Button>}
        >
          {!isFiltered && words('emptyText')}
        </EmptyState>
      )}
    </>
  )
}

function Paging({ total, shown }: { total: number; shown: number }) {
  const words = useTranslations('audit')
  const format = useFormat()
  const { offset, goTo } = useAuditFilter()
  const last = offset + shown
  return (
    <nav aria-label={words('title')} className="flex items-center justify-between gap-4 py-4">
      <span className="text-fine text-muted">
        {words('page', { from: format.number(offset + 1), to: format.number(last), total: format.number(total) })}
      </span>
      <span className="flex gap-2">
        <Button disabled={offset === 0} onClick={() => goTo(Math.max(0, offset - PAGE))}>
          {words('newer')}
        </Button>
        <Button disabled={last >= total} onClick={() => goTo(offset + PAGE)}>
          {words('older')}
        </Button>
      </span>
    </nav>
  )
}
