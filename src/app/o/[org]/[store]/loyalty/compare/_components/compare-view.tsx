'use client'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs'
import { useTRPC } from '@/components/api/client'
import { CompareTable } from '@/components/loyalty/compare-table'
import { ReportError } from '@/components/reports/report-error'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Skeleton } from '@/components/ui/skeleton'
import { ListHeadline } from '../../_components/list-headline'
import { COMPARED_MAX } from '../../_components/loyalty-view'
import { ShareDialog } from '../../[scenario]/_components/share-dialog'

interface CompareViewProps {
  org: string
  store: string
  currency: string
  canShare: boolean
}

/** The scenarios that the address names, each answered on the store's present orders. */
export function CompareView({ org, store, currency, canShare }: CompareViewProps) {
  const words = useTranslations('loyalty.compare')
  const trpc = useTRPC()
  const [ids] = useQueryState('s', parseAsArrayOf(parseAsString).withDefault([]))
  const list = useQuery(trpc.loyalty.list.queryOptions({ org, store }))
  const entries = ids.slice(0, COMPARED_MAX).flatMap((id) => list.data?.find((entry) => entry.id === id) ?? [])
  const runs = useQueries({
    queries: entries.map(({ id, version }) =>
      trpc.loyalty.result.queryOptions(
        { org, store, scenarioId: id, version: version.number },
        { refetchInterval: ({ state }) => (state.data?.state === 'computing' ? 1000 : false) },
      ),
    ),
  })
  const base = `/o/${org}/${store}/loyalty`
  if (list.isError) return <ReportError query={list} />
  if (!list.data) return <Skeleton className="mt-8 h-64 w-full" />
  if (entries.length === 0) {
    return (
      <EmptyState title={words('none')} action={<LinkButton href={base}>{words('choose')}</LinkButton>}>
        {words('noneNote', { most: COMPARED_MAX })}
      </EmptyState>
    )
  }
  const answered = entries.map((entry, place) => {
    const run = runs[place]?.data
    return { ...entry, result: run?.state === 'ready' ? run.result : entry.result }
  })
  return (
    <>
      <PageHeader
        filters={
          <LinkButton size="small" look="quiet" href={`${base}?s=${ids.join(',')}`}>
            {words('change')}
          </LinkButton>
        }
        meta={
          canShare && (
            <ShareDialog
              org={org}
              store={store}
              scenarios={entries.map(({ id, version }) => ({ id, version: version.number }))}
            />
          )
        }
      />
      <ListHeadline entries={answered} currency={currency} />
      <CompareTable entries={answered} currency={currency} base={base} />
    </>
  )
}
