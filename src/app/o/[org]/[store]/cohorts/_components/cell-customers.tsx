'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import type { CellPlace } from '@/components/charts/find-next-cell'
import type { CohortPlaceWords } from '@/components/charts/use-cohort-place-words'
import { useFormat } from '@/components/format/use-format'
import { ReportError } from '@/components/reports/report-error'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { Table, type TableColumn } from '@/components/ui/table'
import type { CohortCellCustomer } from '@/domain/cohort-drill'
import type { CohortReport } from '@/domain/cohort-report'
import { can } from '@/domain/permissions'
import { useCellInput } from './use-cell'

/** § Customers of a cell on one page. */
const PAGE = 20

interface CellCustomersProps {
  report: CohortReport
  place: CellPlace
  places: CohortPlaceWords
  currency: string
  onClose: () => void
}

/** Who ordered in a cell, with what each brought there. */
export function CellCustomers({ report, place, places, currency, onClose }: CellCustomersProps) {
  const words = useTranslations('cohorts')
  const trpc = useTRPC()
  const format = useFormat()
  const [skip, setSkip] = useState(0)
  const input = useCellInput(report, place)
  const query = useQuery(
    trpc.report.cohortCellCustomers.queryOptions(
      { ...input, skip, limit: PAGE },
      { placeholderData: keepPreviousData },
    ),
  )
  const columns = useColumns(currency)
  const row = report.rows[place.row]
  if (!row) return null
  const where = words('tip.title', { cohort: places.row(row, 'long'), offset: places.place(place.offset) })
  const list = query.data?.state === 'ready' ? query.data.data : null
  const shown = list && { from: skip + 1, to: skip + list.rows.length, total: list.total }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={words('cell.listTitle', { place: where })}
      className="!max-w-3xl"
      actions={
        <>
          {list && list.total > PAGE && (
            <>
              <Button size="small" disabled={skip === 0} onClick={() => setSkip(skip - PAGE)}>
                {words('cell.previous')}
              </Button>
              <Button size="small" disabled={skip + PAGE >= list.total} onClick={() => setSkip(skip + PAGE)}>
                {words('cell.next')}
              </Button>
            </>
          )}
          <Button size="small" onClick={onClose}>
            {words('cell.close')}
          </Button>
        </>
      }
    >
      {query.isError && <ReportError query={query} />}
      {!list && !query.isError && <Skeleton className="h-64 w-full" />}
      {list && shown && (
        <>
          <Table caption={where} columns={columns} rows={list.rows} getKey={(one) => one.key} />
          <p className="text-fine text-muted">
            {words('cell.shown', {
              from: format.number(shown.from),
              to: format.number(shown.to),
              total: format.number(shown.total),
            })}
          </p>
        </>
      )}
    </Dialog>
  )
}

function useColumns(currency: string): TableColumn<CohortCellCustomer>[] {
  const words = useTranslations('cohorts.cell')
  const format = useFormat()
  const { organization, store } = useCurrentStore()
  const path = getStorePath(organization.slug, store.slug, 'customers')
  const nameOf = (row: CohortCellCustomer) => row.name ?? row.email ?? row.phone ?? row.sourceId ?? words('guest')
  const margin: TableColumn<CohortCellCustomer> = {
    key: 'margin',
    head: words('margin'),
    isFigure: true,
    cell: (row) => format.money(row.marginMinor, currency),
  }
  return [
    {
      key: 'name',
      head: words('name'),
      cell: (row) =>
        row.isGuest ? (
          <span className="text-muted">{nameOf(row)}</span>
        ) : (
          <Link href={`${path}/${encodeURIComponent(row.key)}`} className="font-emphasis hover:underline">
            {nameOf(row)}
          </Link>
        ),
    },
    { key: 'firstOrder', head: words('firstOrder'), cell: (row) => format.day(row.firstDay) },
    { key: 'orders', head: words('orders'), isFigure: true, cell: (row) => format.number(row.orders) },
    { key: 'revenue', head: words('revenue'), isFigure: true, cell: (row) => format.money(row.revenueMinor, currency) },
    ...(can(organization, 'cost:read') ? [margin] : []),
  ]
}
