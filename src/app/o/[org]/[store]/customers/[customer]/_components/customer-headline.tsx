'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { CustomerDetail } from '@/domain/customers'
import { nameCustomer } from '../../_components/name-customer'

const bold = (chunks: ReactNode) => <span className="whitespace-nowrap font-emphasis">{chunks}</span>

/** What the customer brought and what may still come, in a sentence; under it, how to reach them. */
export function CustomerHeadline({
  detail: { customer, forecast },
  currency,
}: {
  detail: CustomerDetail
  currency: string
}) {
  const words = useTranslations('customers')
  const format = useFormat()
  const { outlook } = customer
  const name = nameCustomer(customer) ?? words('unnamed')
  const contacts = [customer.email, customer.phone, customer.sourceId && words('card.id', { id: customer.sourceId })]
  return (
    <header className="mb-6 mt-8">
      <h1 className="max-w-headline break-words font-serif text-[1.5rem] leading-8 sm:text-headline">
        {words.rich('card.brought', {
          name,
          orders: customer.orders,
          revenue: format.money(customer.revenueMinor, currency),
          day: format.day(customer.firstOrderOn),
          value: bold,
        })}
      </h1>
      <p className="mt-3 max-w-headline text-ink-2">
        {outlook
          ? words('card.expected', {
              expected: format.money(outlook.marginMinor.expected, currency),
              low: format.money(outlook.marginMinor.p10, currency),
              high: format.money(outlook.marginMinor.p90, currency),
              alive: format.share(outlook.pAlive, 0),
            })
          : words(`outlook.${forecast}`)}
      </p>
      <ul className="mt-2 flex flex-wrap gap-x-5 text-fine text-muted">
        {contacts.filter(Boolean).map((contact) => (
          <li key={contact}>{contact}</li>
        ))}
        {customer.isBest && <li className="text-accent">{words('isBest')}</li>}
        {customer.isLikelyBusiness && <li className="text-warning">{words('isBusiness')}</li>}
      </ul>
    </header>
  )
}
