'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ALIVE_BAND_LIMITS, type CustomerList, type CustomerRow } from '@/domain/customers'
import { CustomerName } from './customer-name'

/** The list for a narrow screen: a few lines a customer, nothing to scroll sideways. */
export function CustomerCards({ list, currency }: { list: CustomerList; currency: string }) {
  return (
    <ul className="divide-y divide-line border-y border-line md:hidden">
      {list.rows.map((row) => (
        <CustomerCard key={row.key} row={row} currency={currency} />
      ))}
    </ul>
  )
}

function CustomerCard({ row, currency }: { row: CustomerRow; currency: string }) {
  const words = useTranslations('customers')
  const segmentWords = useTranslations('segments')
  const format = useFormat()
  const { outlook } = row
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 py-3">
      <CustomerName row={row} />
      <span className="text-right">
        <span className="font-emphasis tabular-nums">{format.moneyFitted(row.revenueMinor, currency)}</span>
        <span className="block text-fine text-muted">{words('card.orderCount', { count: row.orders })}</span>
      </span>
      <span className="col-span-2 mt-1 text-fine text-ink-2">
        {segmentWords(`stage.${row.stage}`)}
        {' · '}
        {words('card.lastOrder', { day: format.day(row.lastOrderOn) })}
        {row.isOverdue && (!outlook || outlook.pAlive >= ALIVE_BAND_LIMITS.unlikely[1]) && (
          <span className="text-warning"> · {words('overdue')}</span>
        )}
        {outlook && (
          <>
            {' · '}
            {words('card.ahead', {
              alive: format.share(outlook.pAlive, 0),
              margin: format.money(outlook.marginMinor.expected, currency, { fraction: 'never' }),
            })}
          </>
        )}
      </span>
    </li>
  )
}
