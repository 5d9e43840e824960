'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { getStorePath } from '@/components/shell/sections'
import { Statement, type StatementLine } from '@/components/ui/statement'
import type { QualityReport } from '@/domain/data-quality'
import type { QualityViewProps } from './quality-view'

/** From the rows of all files to the orders that count, and who made them. */
export function TotalsSection({ report, currency, org, store }: QualityViewProps & { report: QualityReport }) {
  const words = useTranslations('quality.totals')
  const format = useFormat()
  const { facts } = report
  const money = (minor: number) => format.money(minor, currency)
  const number = (value: number) => format.number(value)
  const files: StatementLine[] = [
    { label: words('rows'), value: number(facts.rows) },
    { label: words('rejected'), value: number(-facts.rejectedRows) },
    { label: words('duplicates'), value: number(-facts.duplicateRows) },
    { label: words('imported'), value: number(facts.rows - facts.rejectedRows - facts.duplicateRows), isTotal: true },
    { label: words('ordersInFiles'), value: number(facts.ordersInFiles) },
    { label: words('again'), value: number(facts.orders - facts.ordersInFiles) },
    { label: words('orders'), value: number(facts.orders), isTotal: true },
  ]
  const allMinor = facts.excluded.reduce((sum, { minor }) => sum + minor, facts.countedMinor)
  const orders: StatementLine[] = [
    { label: words('orders'), value: number(facts.orders), amount: money(allMinor) },
    ...facts.excluded.map(({ reason, orders: count, minor }) => ({
      label: words(`reason.${reason}`),
      value: number(-count),
      amount: money(-minor),
    })),
    { label: words('counted'), value: number(facts.countedOrders), amount: money(facts.countedMinor), isTotal: true },
  ]
  const known = facts.countedOrders - facts.guestOrders
  const buyers: StatementLine[] = [
    { label: words('known'), value: number(known), amount: money(facts.countedMinor - facts.guestMinor) },
    { label: words('guests'), value: number(facts.guestOrders), amount: money(facts.guestMinor) },
    { label: words('counted'), value: number(facts.countedOrders), amount: money(facts.countedMinor), isTotal: true },
    { label: words('customers'), value: number(facts.customers) },
    { label: words('joined'), value: number(facts.joinedCustomers) },
    { label: words('proposed'), value: number(facts.proposedPairs) },
  ]
  const identityPath = `${getStorePath(org, store, 'quality')}/identity`
  return (
    <div className="mt-12 grid gap-x-12 gap-y-10 lg:grid-cols-3">
      <Statement title={words('filesTitle')} lines={files} note={words('filesNote')} />
      <Statement title={words('ordersTitle')} lines={orders} note={words('ordersNote')} />
      <Statement
        title={words('buyersTitle')}
        lines={buyers}
        note={
          <Link href={identityPath} className="quiet-link">
            {words('review')}
          </Link>
        }
      />
    </div>
  )
}
