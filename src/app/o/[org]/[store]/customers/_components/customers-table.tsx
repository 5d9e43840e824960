'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import { Table, type TableColumn } from '@/components/ui/table'
import type { CustomerList, CustomerRow, CustomerSort } from '@/domain/customers'
import { nameCustomer } from './name-customer'
import { useCustomersQuery } from './use-customers-query'

/** Customers with what they brought and what is expected of them; a press on a head changes the order. */
export function CustomersTable({ list, currency }: { list: CustomerList; currency: string }) {
  const words = useTranslations('customers')
  const columns = useColumns(list, currency)
  return <Table caption={words('title')} getKey={(row) => row.key} rows={list.rows} columns={columns} />
}

function useColumns(list: CustomerList, currency: string): TableColumn<CustomerRow>[] {
  const words = useTranslations('customers')
  const format = useFormat()
  const { filter, toggleSort } = useCustomersQuery()
  const money = (minor: number | null) => format.moneyFitted(minor, currency)
  const sorted = (sort: CustomerSort) => ({
    key: sort,
    head: words(`column.${sort}`),
    isFigure: true,
    sort: { order: filter.sort === sort ? filter.direction : null, onSort: () => toggleSort(sort) },
  })
  const facts: TableColumn<CustomerRow>[] = [
    { key: 'customer', head: words('column.customer'), cell: (row) => <CustomerName row={row} /> },
    { ...sorted('orders'), cell: (row) => format.number(row.orders) },
    { ...sorted('revenue'), cell: (row) => <span className="font-emphasis">{money(row.revenueMinor)}</span> },
    { ...sorted('margin'), cell: (row) => money(row.marginMinor) },
    { ...sorted('lastOrder'), cell: (row) => <span className="whitespace-nowrap">{format.day(row.lastOrderOn)}</span> },
    { ...sorted('nextOrder'), cell: (row) => <NextOrder row={row} /> },
  ]
  if (list.forecast !== 'fitted') return facts
  return [
    ...facts,
    { ...sorted('pAlive'), cell: (row) => format.share(row.outlook?.pAlive ?? null, 0) },
    { ...sorted('expectedMargin'), cell: (row) => <ExpectedMargin row={row} currency={currency} /> },
    { ...sorted('valueTier'), cell: (row) => row.outlook?.valueTier ?? '—' },
  ]
}

/** The day is that of a customer who still is one: where that is unlikely, it steps back. */
function NextOrder({ row: { nextOrderOn, isOverdue, outlook } }: { row: CustomerRow }) {
  const words = useTranslations('customers')
  const format = useFormat()
  const isUnlikely = outlook !== null && outlook.pAlive < 0.5
  return (
    <>
      <span className={isUnlikely ? 'whitespace-nowrap text-muted' : 'whitespace-nowrap'}>
        {format.day(nextOrderOn)}
      </span>
      {isOverdue && <span className="block text-fine text-warning">{words('overdue')}</span>}
    </>
  )
}

function ExpectedMargin({ row: { outlook }, currency }: { row: CustomerRow; currency: string }) {
  const format = useFormat()
  if (!outlook) return '—'
  const bare = (minor: number) => format.moneyFitted(minor, currency, { bare: true })
  const { p10, expected, p90 } = outlook.marginMinor
  return (
    <>
      <span className="font-emphasis">{format.moneyFitted(expected, currency)}</span>
      <span className="block whitespace-nowrap text-fine text-muted">
        {bare(p10)} – {bare(p90)}
      </span>
    </>
  )
}

function CustomerName({ row }: { row: CustomerRow }) {
  const words = useTranslations('customers')
  const { organization, store } = useCurrentStore()
  const name = nameCustomer(row)
  const second = row.name ? (row.email ?? row.phone) : null
  const path = getStorePath(organization.slug, store.slug, 'customers')
  return (
    <span className="block max-w-64">
      <Link href={`${path}/${encodeURIComponent(row.key)}`} className="block truncate font-emphasis hover:underline">
        {name ?? words('unnamed')}
      </Link>
      <span className="flex flex-wrap gap-x-2 text-fine text-muted">
        {second && <span className="truncate">{second}</span>}
        {row.isBest && <span className="text-accent">{words('isBest')}</span>}
        {row.isLikelyBusiness && <span className="text-warning">{words('isBusiness')}</span>}
      </span>
    </span>
  )
}
