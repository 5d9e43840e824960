'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { OrderTotals } from '@/domain/orders'

interface OrdersAnswerProps {
  totals: OrderTotals
  currency: string
  isFiltered: boolean
}

const strong = (chunks: ReactNode) => <strong className="whitespace-nowrap font-semibold">{chunks}</strong>

/** How many orders match, how many of them count, and what they bring. */
export function OrdersAnswer({ totals, currency, isFiltered }: OrdersAnswerProps) {
  const words = useTranslations('orders.answer')
  const format = useFormat()
  const { orders, countedOrders, revenueMinor } = totals
  return (
    <header className="max-w-[52rem]">
      <h1 className="font-serif text-[1.5rem] leading-8 sm:text-headline">
        {words.rich(isFiltered ? 'found' : 'all', {
          count: orders,
          orders: format.number(orders),
          counted: format.number(countedOrders),
          countedCount: countedOrders,
          revenue: format.moneyFitted(revenueMinor, currency),
          n: strong,
        })}
      </h1>
      <p className="mt-2 max-w-headline text-fine text-muted">{words('note')}</p>
    </header>
  )
}
