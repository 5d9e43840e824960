'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { OrderDetail, OrderStanding } from '@/domain/orders'

interface OrderMoneyProps {
  order: OrderDetail
  standing: OrderStanding | null
  currency: string
}

interface MoneyLine {
  key: string
  label: string
  note?: string
  value: string
  isTotal?: boolean
  isAside?: boolean
}

/** What the order is made of, line by line, to its revenue. */
export function OrderMoney({ order, standing, currency }: OrderMoneyProps) {
  const words = useTranslations('orders.order')
  const lines = useMoneyLines(order, standing, currency)
  return (
    <section className="min-w-0">
      <h2 className="mb-2 text-[0.9375rem] font-semibold">{words('money')}</h2>
      <dl>
        {lines.map((line) => (
          <div
            key={line.key}
            className={`flex items-baseline justify-between gap-4 border-t py-1.5 first:border-t-0 ${line.isTotal ? 'border-ink font-semibold' : 'border-line'} ${line.isAside ? 'text-ink-2' : ''}`}
          >
            <dt className="min-w-0 break-words">
              {line.label}
              {line.note && <span className="text-muted"> · {line.note}</span>}
            </dt>
            <dd className="whitespace-nowrap">{line.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function useMoneyLines(order: OrderDetail, standing: OrderStanding | null, currency: string): MoneyLine[] {
  const words = useTranslations('orders.order')
  const format = useFormat()
  const money = (minor: number) => format.money(minor, currency, { fraction: 'always' })
  const own = (minor: number | null, code: string | null) =>
    minor !== null && code !== null ? format.money(minor, code, { fraction: 'always' }) : undefined
  const tied = order.refunds.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const inferred = (standing?.refundMinor ?? tied) - tied
  const counts = standing?.outcome === 'counted'
  const aside = (key: 'discount' | 'shipping' | 'tax', minor: number): MoneyLine[] =>
    minor === 0
      ? []
      : [
          {
            key,
            label: words(key),
            note: words(key === 'discount' ? 'discountNote' : 'outside'),
            value: money(minor),
            isAside: true,
          },
        ]
  return [
    {
      key: 'gross',
      label: words('gross'),
      note: own(order.originalMinor, order.currency),
      value: money(order.grossMinor),
    },
    ...order.refunds.map((refund, at) => ({
      key: `refund ${at}`,
      label: words('refund'),
      note: [
        refund.day === null ? words('refundUndated') : format.day(refund.day),
        refund.product,
        own(refund.originalMinor, refund.currency),
      ]
        .filter(Boolean)
        .join(' · '),
      value: money(-refund.amountMinor),
    })),
    ...(inferred > 0 ? [{ key: 'inferred', label: words('inferred'), value: money(-inferred) }] : []),
    {
      key: 'revenue',
      label: words('revenue'),
      value: counts ? money(order.grossMinor - tied - Math.max(inferred, 0)) : '—',
      isTotal: true,
    },
    ...aside('discount', order.discountMinor),
    ...aside('shipping', order.shippingMinor),
    ...aside('tax', order.taxMinor),
    ...(order.currency && order.rate
      ? [
          {
            key: 'rate',
            label: words('original'),
            note: words('rate', { from: order.currency, rate: order.rate, to: currency }),
            value: own(order.originalMinor, order.currency) ?? '—',
            isAside: true,
          },
        ]
      : []),
  ]
}
