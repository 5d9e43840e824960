'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { useSeesCosts } from '@/components/shell/use-sees-costs'
import { Table, type TableColumn } from '@/components/ui/table'
import { ALIVE_BAND_LIMITS, type CustomerList, type CustomerRow, type CustomerSort } from '@/domain/customers'
import { CustomerCards } from './customer-cards'
import { CustomerName } from './customer-name'
import { useCustomersQuery } from './use-customers-query'

/** Customers with what they brought and what is expected of them; a press on a head changes the order. */
export function CustomersTable({ list, currency }: { list: CustomerList; currency: string }) {
  const words = useTranslations('customers')
  const columns = useColumns(list, currency)
  return (
    <>
      <div className="max-md:hidden">
        <Table caption={words('title')} getKey={(row) => row.key} rows={list.rows} columns={columns} />
      </div>
      <CustomerCards list={list} currency={currency} />
    </>
  )
}

function useColumns(list: CustomerList, currency: string): TableColumn<CustomerRow>[] {
  const words = useTranslations('customers')
  const format = useFormat()
  const { filter, toggleSort } = useCustomersQuery()
  const seesCosts = useSeesCosts()
  const money = (minor: number | null) => format.moneyFitted(minor, currency)
  const sorted = (sort: CustomerSort) => ({
    key: sort,
    head: words(`column.${sort}`),
    isFigure: true,
    sort: { order: filter.sort === sort ? filter.direction : null, onSort: () => toggleSort(sort) },
  })
  const facts: TableColumn<CustomerRow>[] = [
    { key: 'customer', head: words('column.customer'), cell: (row) => <CustomerName row={row} /> },
    { key: 'stage', head: words('column.stage'), cell: (row) => <Stage row={row} /> },
    { ...sorted('orders'), cell: (row) => format.number(row.orders) },
    { ...sorted('revenue'), cell: (row) => <span className="font-emphasis">{money(row.revenueMinor)}</span> },
    ...(seesCosts ? [{ ...sorted('margin'), cell: (row: CustomerRow) => money(row.marginMinor) }] : []),
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

/** Where a customer stands by the own rhythm; under it the group by recency and frequency. */
function Stage({ row: { stage, rfm } }: { row: CustomerRow }) {
  const words = useTranslations('segments')
  return (
    <>
      <span className="whitespace-nowrap">{words(`stage.${stage}`)}</span>
      {rfm && <span className="block whitespace-nowrap text-fine text-muted">{words(`group.${rfm.group}`)}</span>}
    </>
  )
}

/** The day of the next order, and whether it is overdue. */
function NextOrder({ row: { nextOrderOn, isOverdue, outlook } }: { row: CustomerRow }) {
  const words = useTranslations('customers')
  const format = useFormat()
  // The day holds for somebody who still is a customer: of one who most likely is none it would mislead.
  if (outlook !== null && outlook.pAlive < ALIVE_BAND_LIMITS.unlikely[1]) {
    return <span className="whitespace-nowrap text-muted">{words('likelyGone')}</span>
  }
  return (
    <>
      <span className="whitespace-nowrap">{format.day(nextOrderOn)}</span>
      {isOverdue && <span className="block text-fine text-warning">{words('overdue')}</span>}
    </>
  )
}

function ExpectedMargin({ row: { outlook }, currency }: { row: CustomerRow; currency: string }) {
  const format = useFormat()
  if (!outlook) return '—'
  // Of an expectation the kopecks say nothing.
  const bare = (minor: number) => format.money(minor, currency, { bare: true, fraction: 'never' })
  const { p10, expected, p90 } = outlook.marginMinor
  return (
    <>
      <span className="font-emphasis">{format.money(expected, currency, { fraction: 'never' })}</span>
      <span className="block whitespace-nowrap text-fine text-muted">
        {bare(p10)} – {bare(p90)}
      </span>
    </>
  )
}
