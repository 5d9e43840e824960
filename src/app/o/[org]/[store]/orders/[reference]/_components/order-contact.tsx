'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import type { OrderDetail, OrderStanding } from '@/domain/orders'

/** Who ordered, and the way to the customer's other orders. */
export function OrderContact({ order, standing }: { order: OrderDetail; standing: OrderStanding | null }) {
  const words = useTranslations('orders.order')
  const { organization, store } = useCurrentStore()
  const customer = standing?.customer ?? null
  const facts = (
    [
      ['name', order.customerName],
      ['email', order.email],
      ['phone', order.phone],
      ['id', order.customerId],
      ['place', [order.city, order.country].filter(Boolean).join(', ')],
      ['channel', [order.channel, order.utmSource, order.utmMedium].filter(Boolean).join(' · ')],
      ['campaign', order.campaign],
      ['coupon', order.coupon],
    ] as const
  ).filter(([, value]) => Boolean(value))
  return (
    <section className="min-w-0">
      <h2 className="mb-2 text-[0.9375rem] font-semibold">{words('customer')}</h2>
      {customer?.isGuest && <p className="mb-2 text-ink-2">{words('noCustomer')}</p>}
      <dl>
        {facts.map(([key, value]) => (
          <div
            key={key}
            className="flex items-baseline justify-between gap-4 border-t border-line py-1.5 first:border-t-0"
          >
            <dt className="text-ink-2">{words(`contact.${key}`)}</dt>
            <dd className="min-w-0 break-words text-right">{value}</dd>
          </div>
        ))}
      </dl>
      {customer && !customer.isGuest && (
        <Link
          className="quiet-link mt-3 inline-block"
          href={`${getStorePath(organization.slug, store.slug, 'orders')}?customer=${encodeURIComponent(customer.key)}`}
        >
          {words('otherOrders', { count: customer.orders })}
        </Link>
      )}
    </section>
  )
}
