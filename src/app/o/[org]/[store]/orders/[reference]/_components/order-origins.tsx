'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import { Table } from '@/components/ui/table'
import type { OrderOrigin } from '@/domain/orders'

interface OrderOriginsProps {
  facts: OrderOrigin[]
  currency: string
  timeZone: string
}

/** Every file that spoke of the order, and which of them is in force. */
export function OrderOrigins({ facts, currency, timeZone }: OrderOriginsProps) {
  const words = useTranslations('orders.order.origin')
  const format = useFormat()
  const { organization, store } = useCurrentStore()
  const data = getStorePath(organization.slug, store.slug, 'data')
  const stateOf = (fact: OrderOrigin) => (fact.isCurrent ? 'current' : fact.undoneAt ? 'undone' : 'older')
  return (
    <section className="min-w-0">
      <h2 className="mb-1 text-[0.9375rem] font-semibold">{words('title')}</h2>
      <Table
        caption={words('title')}
        rows={facts}
        getKey={(fact) => fact.importId}
        columns={[
          {
            key: 'file',
            head: words('file'),
            cell: (fact) => (
              <Link
                href={`${data}?import=${fact.importId}`}
                className="quiet-link inline-block max-w-64 truncate align-bottom"
              >
                {fact.fileName}
              </Link>
            ),
          },
          { key: 'row', head: words('row'), isFigure: true, cell: (fact) => format.number(fact.row) },
          {
            key: 'when',
            head: words('when'),
            cell: (fact) => (fact.importedAt ? format.instant(fact.importedAt, timeZone) : '—'),
          },
          { key: 'status', head: words('status'), cell: (fact) => fact.status ?? '—' },
          {
            key: 'amount',
            head: words('amount'),
            isFigure: true,
            cell: (fact) => format.money(fact.grossMinor, currency),
          },
          {
            key: 'state',
            head: words('state'),
            cell: (fact) => <span className={fact.isCurrent ? '' : 'text-muted'}>{words(stateOf(fact))}</span>,
          },
        ]}
      />
    </section>
  )
}
