'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { ReportGate } from '@/components/reports/report-gate'
import { ReportMeta } from '@/components/reports/report-meta'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { useCurrentStore } from '@/components/shell/account-context'
import { PageHeader } from '@/components/shell/page-header'
import { getStorePath } from '@/components/shell/sections'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Skeleton } from '@/components/ui/skeleton'
import type { IdentitySummary } from '@/domain/identity-review'
import { DecidedTab } from './decided-tab'
import { IgnoredTab } from './ignored-tab'
import { JoinedTab } from './joined-tab'
import { ProposedTab } from './proposed-tab'
import { IDENTITY_TABS, useIdentityTab } from './use-identity-tab'

export interface IdentityViewProps {
  org: string
  store: string
  currency: string
  timeZone: string
}

const strong = (chunks: ReactNode) => <strong className="whitespace-nowrap font-semibold">{chunks}</strong>

/** The identity review: the answer, then what is proposed, joined, decided and ignored. */
export function IdentityView(props: IdentityViewProps) {
  const words = useTranslations('identity')
  const trpc = useTRPC()
  const { organization, store } = useCurrentStore()
  const summary = useQuery(
    trpc.identity.summary.queryOptions(
      { org: props.org, store: props.store },
      { refetchInterval: ({ state }) => getRefetchInterval(state.data) },
    ),
  )
  const snapshot = summary.data?.state === 'ready' ? summary.data.snapshot : null
  return (
    <>
      <PageHeader
        filters={
          <Link className="quiet-link text-fine" href={getStorePath(organization.slug, store.slug, 'quality')}>
            {words('back')}
          </Link>
        }
        meta={snapshot && <ReportMeta snapshot={snapshot} timeZone={props.timeZone} currency={props.currency} />}
      />
      <ReportGate query={summary} skeleton={<IdentitySkeleton />}>
        {(data) => <IdentityReport {...props} summary={data} />}
      </ReportGate>
    </>
  )
}

const TABS = { proposed: ProposedTab, joined: JoinedTab, decided: DecidedTab, ignored: IgnoredTab }

function IdentityReport({ summary, ...props }: IdentityViewProps & { summary: IdentitySummary }) {
  const words = useTranslations('identity')
  const format = useFormat()
  const { tab, setTab } = useIdentityTab()
  const ignored = summary.ignored + summary.crowded
  const counts = { ...summary, ignored }
  const Tab = TABS[tab]
  return (
    <>
      <header className="mb-6 mt-8 max-w-[52rem]">
        <h1 className="font-serif text-[1.5rem] leading-8 sm:text-headline">
          {words.rich('answer', {
            joined: summary.joined,
            joinedText: format.number(summary.joined),
            proposed: summary.proposed,
            proposedText: format.number(summary.proposed),
            ignored,
            ignoredText: format.number(ignored),
            n: strong,
          })}
        </h1>
        <p className="mt-3 max-w-headline text-ink-2">{words('note')}</p>
      </header>
      <SegmentedControl
        label={words('tabs')}
        value={tab}
        options={IDENTITY_TABS.map((value) => ({
          value,
          label: words(`tab.${value}`, { count: format.number(counts[value]) }),
        }))}
        onChange={setTab}
      />
      <div className="mt-6 pb-10">
        <Tab {...props} summary={summary} />
      </div>
    </>
  )
}

function IdentitySkeleton() {
  return (
    <div className="flex flex-col gap-6 py-8">
      <Skeleton className="h-16 w-full max-w-[46rem]" />
      <Skeleton className="h-96 w-full" />
    </div>
  )
}
