'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { joinClasses } from '@/components/ui/join-classes'
import type { CustomerRow } from '@/domain/customers'

/** A customer's figures between hairlines. */
export function CustomerFigures({ customer, currency }: { customer: CustomerRow; currency: string }) {
  const words = useTranslations('customers')
  const format = useFormat()
  const { outlook } = customer
  const money = (minor: number) => format.moneyFitted(minor, currency)
  const figures = [
    { name: words('column.margin'), value: money(customer.marginMinor), note: null },
    { name: words('card.aov'), value: money(customer.aovMinor), note: null },
    {
      name: words('column.lastOrder'),
      value: format.day(customer.lastOrderOn),
      note: words('card.orderDays', { count: customer.orderDays }),
    },
    {
      name: words('column.nextOrder'),
      value: format.day(customer.nextOrderOn),
      note: customer.isOverdue ? words('overdue') : outlook ? words('card.byModel') : words('card.byRhythm'),
    },
    ...(outlook
      ? [
          {
            name: words('column.expectedOrders'),
            value: format.number(outlook.orders.expected, 1),
            note: words('range', { low: format.number(outlook.orders.p10), high: format.number(outlook.orders.p90) }),
          },
          { name: words('tier'), value: String(outlook.valueTier), note: words('card.ofFive') },
        ]
      : []),
  ]
  return (
    <dl
      className={joinClasses(
        'grid grid-cols-2 gap-px overflow-hidden border-y border-line bg-line',
        outlook ? 'sm:grid-cols-3 xl:grid-cols-6' : 'sm:grid-cols-4',
      )}
    >
      {figures.map(({ name, value, note }) => (
        <div key={name} className="bg-page py-4 pl-5 pr-3 max-sm:[&:nth-child(odd)]:pl-0 xl:first:pl-0">
          <dt className="text-fine text-ink-2">{name}</dt>
          <dd className="whitespace-nowrap text-figure font-emphasis">{value}</dd>
          {note && <dd className="text-fine text-muted">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
