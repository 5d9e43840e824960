'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsArrayOf, parseAsString, useQueryState } from 'nuqs'
import { useTRPC } from '@/components/api/client'
import { ReportError } from '@/components/reports/report-error'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { Skeleton } from '@/components/ui/skeleton'
import { ArchivedScenarios } from './archived-scenarios'
import { ListHeadline } from './list-headline'
import { ScenarioList } from './scenario-list'
import { TemplateSection } from './template-section'

/** § So many stand side by side at most. */
export const COMPARED_MAX = 6

interface LoyaltyViewProps {
  org: string
  store: string
  currency: string
  canUpdate: boolean
}

/** The list: the best of the scenarios in a sentence, all of them, and the programmes to begin another with. */
export function LoyaltyView({ org, store, currency, canUpdate }: LoyaltyViewProps) {
  const words = useTranslations('loyalty.list')
  const stateWords = useTranslations('reports.state')
  const trpc = useTRPC()
  const list = useQuery(trpc.loyalty.list.queryOptions({ org, store }))
  const basis = useQuery(
    trpc.loyalty.basis.queryOptions(
      { org, store },
      { refetchInterval: ({ state }) => (state.data === null ? 1500 : false) },
    ),
  )
  const [chosen, setChosen] = useQueryState('s', parseAsArrayOf(parseAsString).withDefault([]))
  if (list.isError) return <ReportError query={list} />
  const base = `/o/${org}/${store}/loyalty`
  const compared = chosen.filter((id) => list.data?.some((entry) => entry.id === id)).slice(0, COMPARED_MAX)
  return (
    <>
      <PageHeader
        meta={
          <LinkButton size="small" look="quiet" href={`${base}/tests`}>
            {words('tests')}
          </LinkButton>
        }
      />
      {list.data ? (
        <>
          <ListHeadline entries={list.data} currency={currency} />
          <ArchivedScenarios {...{ org, store, canUpdate }} />
          {list.data.length > 0 && (
            <div className="mb-12">
              <ScenarioList
                entries={list.data}
                {...{ base, currency }}
                chosen={compared}
                onChoose={(ids) => void setChosen(ids.length === 0 ? null : ids)}
              />
              {list.data.length > 1 && (
                <div className="mt-4 flex items-center gap-3">
                  {compared.length > 1 ? (
                    <LinkButton href={`${base}/compare?s=${compared.join(',')}`}>
                      {words('compare', { count: compared.length })}
                    </LinkButton>
                  ) : (
                    <p className="text-fine text-muted">{words('compareHint', { most: COMPARED_MAX })}</p>
                  )}
                </div>
              )}
            </div>
          )}
        </>
      ) : (
        <div role="status" className="flex flex-col gap-6 py-8">
          <span className="sr-only">{stateWords('loading')}</span>
          <Skeleton className="h-20 w-full max-w-headline" />
          <Skeleton className="h-40 w-full" />
        </div>
      )}
      {canUpdate && <TemplateSection {...{ org, store, currency }} basis={basis.data ?? null} />}
    </>
  )
}
