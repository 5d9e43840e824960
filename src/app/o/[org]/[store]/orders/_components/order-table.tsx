'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import { Table } from '@/components/ui/table'
import type { OrderListItem } from '@/domain/orders'
import { buildOrderPath } from './build-order-path'

/** Orders, each with its customer and whether it counts. */
export function OrderTable({ rows, currency }: { rows: OrderListItem[]; currency: string }) {
  const words = useTranslations('orders')
  const format = useFormat()
  const { organization, store } = useCurrentStore()
  const base = getStorePath(organization.slug, store.slug, 'orders')
  const sign = format.currencySign(currency)
  return (
    <>
      <NarrowOrders {...{ rows, currency, base }} />
      <div className="hidden sm:block">
        <Table
          caption={words('table.caption')}
          rows={rows}
          getKey={(row) => `${row.sourceNumber} ${row.externalId}`}
          columns={[
            { key: 'day', head: words('table.day'), cell: (row) => format.day(row.day) },
            {
              key: 'number',
              head: words('table.number'),
              cell: (row) => (
                <Link
                  href={buildOrderPath(base, row)}
                  className="quiet-link inline-block max-w-48 truncate align-bottom"
                >
                  {row.externalId}
                </Link>
              ),
            },
            { key: 'customer', head: words('table.customer'), cell: (row) => <CustomerCell row={row} /> },
            {
              key: 'channel',
              head: words('table.channel'),
              cell: (row) => <span className="block max-w-36 truncate text-ink-2">{row.channel ?? '—'}</span>,
            },
            { key: 'status', head: words('table.status'), cell: (row) => <OutcomeCell row={row} /> },
            {
              key: 'amount',
              head: words('table.amount', { sign }),
              isFigure: true,
              cell: (row) => (
                <span className={row.outcome === 'counted' ? '' : 'text-muted'}>
                  {format.money(row.grossMinor, currency, { bare: true })}
                </span>
              ),
            },
            {
              key: 'refund',
              head: words('table.refund', { sign }),
              isFigure: true,
              cell: (row) => (row.refundMinor === 0 ? '' : format.money(row.refundMinor, currency, { bare: true })),
            },
          ]}
        />
      </div>
    </>
  )
}

/** The same for a narrow screen: the sum and what became of the order stay in sight. */
function NarrowOrders({ rows, currency, base }: { rows: OrderListItem[]; currency: string; base: string }) {
  const format = useFormat()
  return (
    <ul className="border-b border-line sm:hidden">
      {rows.map((row) => (
        <li
          key={`${row.sourceNumber} ${row.externalId}`}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-t border-line py-2"
        >
          <p className="flex min-w-0 items-baseline gap-2">
            <Link href={buildOrderPath(base, row)} className="quiet-link truncate">
              {row.externalId}
            </Link>
            <span className="shrink-0 text-fine text-muted">{format.day(row.day)}</span>
          </p>
          <p className={`text-right ${row.outcome === 'counted' ? '' : 'text-muted'}`}>
            {format.money(row.grossMinor, currency)}
            {row.refundMinor !== 0 && (
              <span className="block text-fine text-muted">{format.money(-row.refundMinor, currency)}</span>
            )}
          </p>
          <CustomerCell row={row} />
          <div className="text-right">
            <OutcomeCell row={row} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function CustomerCell({ row }: { row: OrderListItem }) {
  const words = useTranslations('orders.table')
  const [head, ...rest] = [row.customerName, row.email, row.phone].filter(Boolean)
  if (!head) return <span className="text-muted">{words('guest')}</span>
  return (
    <span className="block max-w-64">
      <span className="block truncate">{head}</span>
      {rest[0] && <span className="block truncate text-fine text-muted">{rest[0]}</span>}
    </span>
  )
}

/** Whether the order counts, and the shop's own word where it says more. */
function OutcomeCell({ row }: { row: OrderListItem }) {
  const words = useTranslations('orders.outcome')
  const look = row.outcome === 'counted' ? '' : row.outcome === 'unknownStatus' ? 'text-warning' : 'text-muted'
  return (
    <span className="block max-w-48">
      <span className={look}>{words(row.outcome)}</span>
      {row.status && row.status.toLowerCase() !== words(row.outcome).toLowerCase() && (
        <span className="block truncate text-fine text-muted">{row.status}</span>
      )}
    </span>
  )
}
