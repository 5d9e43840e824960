'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { useCurrentStore } from '@/components/shell/account-context'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { EmptyState } from '@/components/ui/empty-state'
import type { OrderCursor, OrderPage } from '@/domain/orders'
import { can } from '@/domain/permissions'
import { OrderTable } from './order-table'
import { OrdersAnswer } from './orders-answer'
import { useOrderFilter } from './use-order-filter'

/** § As many orders as a search looks through. */
const MAX_FOUND = 50_000

interface OrderListProps {
  pages: OrderPage[]
  currency: string
  isPending: boolean
  onMore: (cursor: OrderCursor) => void
}

/** How many orders match, the orders, and the way to more of them. */
export function OrderList({ pages, currency, isPending, onMore }: OrderListProps) {
  const words = useTranslations('orders')
  const format = useFormat()
  const { isFiltered, clear, query } = useOrderFilter()
  const { organization, store } = useCurrentStore()
  const [first] = pages
  const last = pages.at(-1)
  if (!first || !last) return null
  const rows = pages.flatMap((page) => page.rows)
  if (first.totals.orders === 0) {
    return (
      <EmptyState
        title={words('empty.title')}
        action={isFiltered && <Button onClick={clear}>{words('empty.clear')}</Button>}
      >
        {words('empty.note')}
      </EmptyState>
    )
  }
  const slugs = new URLSearchParams({ org: organization.slug, store: store.slug })
  const next = last.next
  return (
    <>
      <div className="mt-8 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <OrdersAnswer totals={first.totals} currency={currency} isFiltered={isFiltered} />
        {can(organization, 'report:export') && (
          <a
            href={`/api/export/orders${query ? `${query}&` : '?'}${slugs}`}
            download
            className="quiet-link mt-2 text-fine"
          >
            {words('export.action')}
          </a>
        )}
      </div>
      {first.isSearchCut && (
        <Callout look="warning" className="mt-4 max-w-headline">
          {words('search.cut', { limit: format.number(MAX_FOUND) })}
        </Callout>
      )}
      <div className="mt-5">
        <OrderTable rows={rows} currency={currency} />
      </div>
      <div className="mt-4 flex items-center gap-4">
        {next && (
          <Button isPending={isPending} onClick={() => onMore(next)}>
            {words('table.more')}
          </Button>
        )}
        <p className="text-fine text-muted">
          {words('table.shown', { shown: format.number(rows.length), total: format.number(first.totals.orders) })}
        </p>
      </div>
    </>
  )
}
