'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { getStorePath } from '@/components/shell/sections'
import { Table } from '@/components/ui/table'
import type { CustomerOrder } from '@/domain/customers'

interface CustomerOrdersProps {
  orders: CustomerOrder[]
  org: string
  store: string
  currency: string
}

/** Every order of a customer, those that do not count marked with why. */
export function CustomerOrders({ orders, org, store, currency }: CustomerOrdersProps) {
  const words = useTranslations('customers.card')
  const reasonWords = useTranslations('customers.excluded')
  const format = useFormat()
  const money = (minor: number) => format.moneyFitted(minor, currency)
  const pathOf = (order: CustomerOrder) =>
    `${getStorePath(org, store, 'orders')}/${order.sourceNumber}-${encodeURIComponent(order.externalId)}`
  return (
    <ReportSection title={words('orders')} note={words('ordersNote', { count: orders.length })}>
      <Table
        caption={words('orders')}
        getKey={(order) => `${order.sourceNumber} ${order.externalId}`}
        rows={orders}
        columns={[
          { key: 'number', head: words('number'), cell: (order) => format.number(order.number) },
          {
            key: 'order',
            head: words('order'),
            cell: (order) => (
              <Link href={pathOf(order)} className="block max-w-48 truncate hover:underline">
                {order.externalId}
              </Link>
            ),
          },
          {
            key: 'day',
            head: words('day'),
            cell: (order) => <span className="whitespace-nowrap">{format.day(order.day)}</span>,
          },
          { key: 'gross', head: words('gross'), isFigure: true, cell: (order) => money(order.grossMinor) },
          {
            key: 'refund',
            head: words('refund'),
            isFigure: true,
            cell: (order) => (order.refundMinor === 0 ? '—' : money(order.refundMinor)),
          },
          {
            key: 'counted',
            head: words('counted'),
            cell: (order) => (
              <span className="text-fine text-muted">
                {order.excludedAs === null
                  ? words('isCounted')
                  : reasonWords.has(order.excludedAs)
                    ? reasonWords(order.excludedAs)
                    : words('isNotCounted')}
              </span>
            ),
          },
        ]}
      />
    </ReportSection>
  )
}
