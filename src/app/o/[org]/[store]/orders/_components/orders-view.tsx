'use client'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { ReportGate } from '@/components/reports/report-gate'
import { ReportMeta } from '@/components/reports/report-meta'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { PageHeader } from '@/components/shell/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import type { OrderCursor } from '@/domain/orders'
import { ExcludedOrders } from './excluded-orders'
import { OrderFilters } from './order-filters'
import { OrderList } from './order-list'
import { type OrderFilter, useOrderFilter } from './use-order-filter'

interface OrdersViewProps {
  org: string
  store: string
  currency: string
  timeZone: string
}

/** The orders page: filters, how many match and what they bring, and the orders themselves. */
export function OrdersView({ org, store, currency, timeZone }: OrdersViewProps) {
  const trpc = useTRPC()
  const { filter } = useOrderFilter()
  const choices = useQuery(trpc.orders.choices.queryOptions({ org, store }))
  const { first, further, isLoadingMore, goOn } = useOrderPages(org, store, filter)
  const known = choices.data?.state === 'ready' ? choices.data.data : null
  const snapshot = first.data?.state === 'ready' ? first.data.snapshot : null
  return (
    <>
      <PageHeader
        filters={known && <OrderFilters choices={known} currency={currency} />}
        meta={snapshot && <ReportMeta snapshot={snapshot} timeZone={timeZone} currency={currency} />}
      />
      <ReportGate query={first} skeleton={<OrdersSkeleton />}>
        {(page) => <OrderList pages={[page, ...further]} currency={currency} isPending={isLoadingMore} onMore={goOn} />}
      </ReportGate>
      {first.data?.state === 'empty' && <ExcludedOrders org={org} store={store} timeZone={timeZone} />}
    </>
  )
}

/** The first page of a filter and those asked for after it; another filter begins anew. */
function useOrderPages(org: string, store: string, filter: OrderFilter) {
  const trpc = useTRPC()
  const key = JSON.stringify(filter)
  const [asked, setAsked] = useState<{ key: string; cursors: OrderCursor[] }>({ key, cursors: [] })
  const cursors = asked.key === key ? asked.cursors : []
  const first = useQuery(
    trpc.orders.list.queryOptions(
      { org, store, filter },
      { placeholderData: keepPreviousData, refetchInterval: (current) => getRefetchInterval(current.state.data) },
    ),
  )
  const results = useQueries({
    queries: cursors.map((cursor) => trpc.orders.list.queryOptions({ org, store, filter, cursor })),
  })
  const further = results.flatMap(({ data }) => (data?.state === 'ready' ? [data.data] : []))
  const isLoadingMore = results.some(({ isPending }) => isPending)
  const goOn = (cursor: OrderCursor) => setAsked({ key, cursors: [...cursors, cursor] })
  return { first, further, isLoadingMore, goOn }
}

function OrdersSkeleton() {
  return (
    <div className="flex flex-col gap-6 py-8">
      <Skeleton className="h-10 w-full max-w-[40rem]" />
      <Skeleton className="h-[34rem] w-full" />
    </div>
  )
}
