'use client'
import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { readAppError } from '@/components/api/app-error'
import { useTRPC } from '@/components/api/client'
import { ReportGate } from '@/components/reports/report-gate'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { ReportSection } from '@/components/reports/report-section'
import { useCurrentStore } from '@/components/shell/account-context'
import { PageHeader } from '@/components/shell/page-header'
import { getStorePath } from '@/components/shell/sections'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Skeleton } from '@/components/ui/skeleton'
import type { CustomerDetail } from '@/domain/customers'
import { can } from '@/domain/permissions'
import { CustomerFigures } from './customer-figures'
import { CustomerHeadline } from './customer-headline'
import { CustomerOrders } from './customer-orders'
import { NextStep } from './next-step'
import { OrderChances } from './order-chances'

const AliveChart = dynamic(() => import('@/components/charts/alive-chart'), {
  ssr: false,
  loading: () => <Skeleton className="h-48 w-full" />,
})

interface CustomerViewProps {
  org: string
  store: string
  customerKey: string
  currency: string
}

/** A customer's page: the answer, the figures, how likely they still buy, their orders. */
export function CustomerView({ org, store, customerKey, currency }: CustomerViewProps) {
  const words = useTranslations('customers.card')
  const trpc = useTRPC()
  const { organization } = useCurrentStore()
  const query = useQuery(
    trpc.customers.get.queryOptions(
      { org, store, key: customerKey },
      { refetchInterval: ({ state }) => getRefetchInterval(state.data) },
    ),
  )
  const list = getStorePath(org, store, 'customers')
  if (query.isError && readAppError(query.error).code === 'notFound') {
    return (
      <EmptyState title={words('notFound')} action={<LinkButton href={list}>{words('back')}</LinkButton>}>
        {words('notFoundNote')}
      </EmptyState>
    )
  }
  return (
    <>
      <PageHeader
        filters={
          <span className="flex flex-wrap gap-x-6">
            <Link href={list} className="quiet-link">
              ← {words('back')}
            </Link>
            {can(organization, 'customer:erase') && (
              <Link
                href={`${getStorePath(org, store, 'settings')}/personal-data?${new URLSearchParams({ customer: customerKey })}`}
                className="quiet-link"
              >
                {words('personalData')}
              </Link>
            )}
          </span>
        }
      />
      <ReportGate query={query} skeleton={<Skeleton className="my-8 h-72 w-full" />}>
        {(detail) => <Card detail={detail} org={org} store={store} currency={currency} />}
      </ReportGate>
    </>
  )
}

interface CardProps {
  detail: CustomerDetail
  org: string
  store: string
  currency: string
}

function Card({ detail, org, store, currency }: CardProps) {
  const words = useTranslations('customers.card')
  return (
    <>
      <CustomerHeadline detail={detail} currency={currency} />
      <CustomerFigures customer={detail.customer} currency={currency} />
      <div className="mt-10 grid gap-x-10 gap-y-12 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
        <CustomerOrders orders={detail.orders} org={org} store={store} currency={currency} />
        <div className="flex min-w-0 flex-col gap-12 max-lg:order-first">
          <NextStep detail={detail} currency={currency} />
          {detail.chances && <OrderChances chances={detail.chances} />}
          {detail.aliveHistory.length > 1 && (
            <ReportSection title={words('alive')} note={words('aliveNote')}>
              <AliveChart history={detail.aliveHistory} />
            </ReportSection>
          )}
        </div>
      </div>
    </>
  )
}
