'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import type { CustomerDetail } from '@/domain/customers'

/** How many orders are likely in the next twelve months, and when the next may come. */
export function OrderChances({ chances }: { chances: NonNullable<CustomerDetail['chances']> }) {
  const words = useTranslations('customers.card')
  const format = useFormat()
  const { orderProbabilities, nextOrderOn, discountedOrders } = chances
  const most = Math.max(...orderProbabilities)
  const last = orderProbabilities.length - 1
  return (
    <ReportSection title={words('chances')} note={words('chancesNote')}>
      <ol className="flex flex-col gap-1.5">
        {orderProbabilities.map((share, orders) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the number of orders.
          <li key={orders} className="grid grid-cols-[6.5rem_1fr_3rem] items-center gap-3">
            <span className="text-fine text-ink-2">
              {words(orders === last ? 'chanceMore' : 'chance', { count: orders })}
            </span>
            <span aria-hidden className="h-3">
              <span
                className={`block h-full min-w-px rounded-sm ${orders === 0 ? 'bg-ink-3/40' : 'bg-accent/60'}`}
                style={{ width: `${most > 0 ? (share / most) * 100 : 0}%` }}
              />
            </span>
            <span className="text-right tabular-nums">{share < 0.005 ? words('tiny') : format.share(share, 0)}</span>
          </li>
        ))}
      </ol>
      <p className="mt-4 text-ink-2">
        {nextOrderOn.p10 && nextOrderOn.p90
          ? words('nextBetween', { from: format.day(nextOrderOn.p10), to: format.day(nextOrderOn.p90) })
          : nextOrderOn.p10 && words('nextFrom', { from: format.day(nextOrderOn.p10) })}
      </p>
      <p className="mt-2 text-fine text-muted">
        {words('stillToCome', { orders: format.number(discountedOrders, discountedOrders < 10 ? 1 : 0) })}
      </p>
    </ReportSection>
  )
}
