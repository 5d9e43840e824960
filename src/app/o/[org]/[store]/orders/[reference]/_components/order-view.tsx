'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { useCurrentStore } from '@/components/shell/account-context'
import { NotFoundView } from '@/components/shell/not-found-view'
import { PageHeader } from '@/components/shell/page-header'
import { getStorePath } from '@/components/shell/sections'
import { Callout } from '@/components/ui/callout'
import { Skeleton } from '@/components/ui/skeleton'
import type { OrderDetail, OrderStanding } from '@/domain/orders'
import { can } from '@/domain/permissions'
import { ExcludeOrder } from './exclude-order'
import { OrderContact } from './order-contact'
import { OrderHeadline } from './order-headline'
import { OrderLines } from './order-lines'
import { OrderMoney } from './order-money'
import { OrderOrigins } from './order-origins'

interface OrderViewProps {
  org: string
  store: string
  order: { sourceNumber: number; externalId: string }
  currency: string
  timeZone: string
}

/** The page of one order. */
export function OrderView({ org, store, order, currency, timeZone }: OrderViewProps) {
  const words = useTranslations('orders.order')
  const errorWords = useErrorWords()
  const trpc = useTRPC()
  const { organization, store: current } = useCurrentStore()
  const detail = useQuery(trpc.orders.find.queryOptions({ org, store, ...order }))
  const standing = useQuery(
    trpc.orders.standing.queryOptions(
      { org, store, ...order },
      { refetchInterval: ({ state }) => getRefetchInterval(state.data) },
    ),
  )
  if (detail.data === null) return <NotFoundView homeHref={getStorePath(organization.slug, current.slug, 'orders')} />
  return (
    <>
      <PageHeader
        filters={
          <Link className="quiet-link text-fine" href={getStorePath(organization.slug, current.slug, 'orders')}>
            {words('back')}
          </Link>
        }
        meta={
          detail.data &&
          can(organization, 'order:update') && (
            <ExcludeOrder org={org} store={store} order={order} isExcluded={detail.data.exclusion !== null} />
          )
        }
      />
      {detail.isError && (
        <Callout look="loss" isAlert className="mt-8 max-w-headline">
          {errorWords(detail.error)}
        </Callout>
      )}
      {detail.isPending && <OrderSkeleton />}
      {detail.data && (
        <OrderReport
          order={detail.data}
          standing={standing.data?.state === 'ready' ? standing.data.data : undefined}
          currency={currency}
          timeZone={timeZone}
        />
      )}
    </>
  )
}

interface OrderReportProps {
  order: OrderDetail
  /** Null where the order is in no figure's data; undefined while it is not known. */
  standing: OrderStanding | null | undefined
  currency: string
  timeZone: string
}

function OrderReport({ order, standing, currency, timeZone }: OrderReportProps) {
  return (
    <div className="flex flex-col gap-10 pb-10">
      <OrderHeadline order={order} standing={standing} currency={currency} timeZone={timeZone} />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-2">
        <OrderMoney order={order} standing={standing ?? null} currency={currency} />
        <OrderContact order={order} standing={standing ?? null} />
      </div>
      <OrderLines lines={order.lines} currency={currency} />
      <OrderOrigins facts={order.facts} currency={currency} timeZone={timeZone} />
    </div>
  )
}

function OrderSkeleton() {
  return (
    <div className="flex flex-col gap-6 py-8">
      <Skeleton className="h-10 w-full max-w-[40rem]" />
      <Skeleton className="h-72 w-full" />
    </div>
  )
}
