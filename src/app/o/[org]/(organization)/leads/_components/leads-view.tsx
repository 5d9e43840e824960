'use client'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Skeleton } from '@/components/ui/skeleton'
import { FunnelStrip } from './funnel-strip'
import { LeadDialog } from './lead-dialog'
import { LeadFilters } from './lead-filters'
import { LeadTable } from './lead-table'
import { useLeadFilter } from './use-lead-filter'

interface LeadsViewProps {
  org: string
  canUpdate: boolean
  canSetUp: boolean
}

/** The inbox: how far visitors came, and those who left an address. */
export function LeadsView({ org, canUpdate, canSetUp }: LeadsViewProps) {
  const trpc = useTRPC()
  const { state, setState, from } = useLeadFilter()
  const owners = useQuery(trpc.leads.owners.queryOptions({ org }))
  const funnel = useQuery(trpc.leads.funnel.queryOptions({ org, from }, { placeholderData: keepPreviousData }))
  return (
    <>
      <PageHeader filters={<LeadFilters owners={owners.data ?? []} />} />
      {funnel.data && <FunnelStrip funnel={funnel.data} />}
      <LeadList org={org} canSetUp={canSetUp} />
      {state.lead !== null && (
        <LeadDialog
          org={org}
          id={state.lead}
          owners={owners.data ?? []}
          canUpdate={canUpdate}
          onClose={() => void setState({ lead: null })}
        />
      )}
    </>
  )
}

function LeadList({ org, canSetUp }: { org: string; canSetUp: boolean }) {
  const words = useTranslations('leads')
  const format = useFormat()
  const sayError = useErrorWords()
  const { isFiltered, clear, exportQuery, setState } = useLeadFilter()
  const { first, pages, isLoadingMore, goOn } = useLeadPages(org)
  if (first.isError) return <Callout look="loss" isAlert title={sayError(first.error)} className="mt-6" />
  if (!first.data) return <Skeleton className="mt-8 h-96 w-full" />
  if (!first.data.hasAny) return <NoLeads org={org} canSetUp={canSetUp} />
  if (first.data.total === 0)
    return (
      <EmptyState
        title={words('none.title')}
        action={isFiltered && <Button onClick={clear}>{words('none.clear')}</Button>}
      />
    )
  const rows = pages.flatMap((page) => page.rows)
  const next = pages.at(-1)?.next ?? null
  const query = new URLSearchParams(exportQuery)
  query.set('org', org)
  return (
    <>
      <div className="mt-8 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h1 className="font-serif text-headline">{words('headline', { count: first.data.total })}</h1>
        <a href={`/api/export/leads?${query}`} download className="quiet-link text-fine">
          {words('export.action')}
        </a>
      </div>
      <div className="mt-5">
        <LeadTable rows={rows} onOpen={(lead) => void setState({ lead })} />
      </div>
      <div className="mt-4 flex items-center gap-4">
        {next && (
          <Button isPending={isLoadingMore} onClick={() => goOn(next)}>
            {words('more')}
          </Button>
        )}
        <p className="text-fine text-muted">
          {words('shown', { shown: format.number(rows.length), total: format.number(first.data.total) })}
        </p>
      </div>
    </>
  )
}

/** The first page of a filter and those asked for after it; another filter begins anew. */
function useLeadPages(org: string) {
  const trpc = useTRPC()
  const { filter } = useLeadFilter()
  const key = JSON.stringify(filter)
  const [asked, setAsked] = useState<{ key: string; after: string[] }>({ key, after: [] })
  const after = asked.key === key ? asked.after : []
  const first = useQuery(trpc.leads.list.queryOptions({ org, filter }, { placeholderData: keepPreviousData }))
  const further = useQueries({
    queries: after.map((id) => trpc.leads.list.queryOptions({ org, filter, after: id })),
  })
  const pages = [first, ...further].flatMap(({ data }) => (data ? [data] : []))
  const isLoadingMore = further.some(({ isPending }) => isPending)
  return { first, pages, isLoadingMore, goOn: (id: string) => setAsked({ key, after: [...after, id] }) }
}

function NoLeads({ org, canSetUp }: { org: string; canSetUp: boolean }) {
  const words = useTranslations('leads.empty')
  return (
    <EmptyState
      title={words('title')}
      action={
        canSetUp && (
          <LinkButton href={`/o/${encodeURIComponent(org)}/calculator`} look="primary">
            {words('setUp')}
          </LinkButton>
        )
      }
    >
      {words(canSetUp ? 'text' : 'textReader')}
    </EmptyState>
  )
}
