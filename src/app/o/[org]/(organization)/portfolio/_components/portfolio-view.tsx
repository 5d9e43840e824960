'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { ReportError } from '@/components/reports/report-error'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Skeleton } from '@/components/ui/skeleton'
import { arrangePortfolio, listTags } from '@/domain/portfolio/arrange-portfolio'
import { PortfolioCards } from './portfolio-cards'
import { PortfolioFilters } from './portfolio-filters'
import { PortfolioHeadline } from './portfolio-headline'
import { PortfolioTable } from './portfolio-table'
import { useArrangement } from './use-arrangement'

interface PortfolioViewProps {
  org: string
  canTag: boolean
  canGrow: boolean
}

/** § Lines that wait for new figures are asked for again. */
const UPDATING_MS = 5_000

/** All stores: what asks for a look in a sentence, then the table. */
export function PortfolioView({ org, canTag, canGrow }: PortfolioViewProps) {
  const words = useTranslations('portfolio')
  const trpc = useTRPC()
  const state = useArrangement()
  const query = useQuery(
    trpc.portfolio.get.queryOptions(
      { org },
      { refetchInterval: (now) => (now.state.data?.stores.some((store) => store.isUpdating) ? UPDATING_MS : false) },
    ),
  )
  if (!query.data) return query.isError ? <ReportError query={query} /> : <PortfolioSkeleton />
  const { stores, seesCosts } = query.data
  if (stores.length === 0) return <NoStores org={org} canGrow={canGrow} />
  const shown = arrangePortfolio(stores, state.arrangement)
  const list = { org, stores: shown, allTags: listTags(stores), seesCosts, canTag, state }
  return (
    <>
      <PageHeader
        filters={<PortfolioFilters tags={list.allTags} state={state} />}
        meta={words('shown', { shown: shown.length, all: stores.length })}
      />
      <PortfolioHeadline stores={stores} />
      {shown.length === 0 ? (
        <p className="text-ink-2">{words('nothingFound')}</p>
      ) : (
        <>
          <PortfolioTable {...list} />
          <PortfolioCards {...list} />
        </>
      )}
      <p className="mt-6 max-w-headline text-fine text-muted">{words(seesCosts ? 'how' : 'howWithoutCosts')}</p>
    </>
  )
}

function NoStores({ org, canGrow }: { org: string; canGrow: boolean }) {
  const words = useTranslations('portfolio')
  return (
    <EmptyState
      title={words('empty.title')}
      action={
        canGrow && <LinkButton href={`/o/new?org=${encodeURIComponent(org)}`}>{words('empty.action')}</LinkButton>
      }
    >
      {words(canGrow ? 'empty.text' : 'empty.textViewer')}
    </EmptyState>
  )
}

function PortfolioSkeleton() {
  const words = useTranslations('reports.state')
  return (
    <div role="status" className="flex flex-col gap-8 py-8">
      <span className="sr-only">{words('loading')}</span>
      <Skeleton className="h-16 w-full max-w-headline" />
      <Skeleton className="h-96 w-full" />
    </div>
  )
}
