'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ApiOutputs, useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { getButtonClasses } from '@/components/ui/button-classes'
import { Skeleton } from '@/components/ui/skeleton'
import { Table } from '@/components/ui/table'
import { isRejectReason } from '@/domain/small-imports'

type Reject = ApiOutputs['imports']['rejects']['rows'][number]

interface RejectsTableProps {
  /** Rejected rows in all; the server keeps the first of them. */
  total: number
  org: string
  store: string
  importId: string
}

/** The rows that were left out, each with its number, the value, why, and what mends it; all of them as a file. */
export function RejectsTable({ org, store, importId, total }: RejectsTableProps) {
  const words = useTranslations('import')
  const format = useFormat()
  const trpc = useTRPC()
  const rejects = useQuery(trpc.imports.rejects.queryOptions({ org, store, importId }))
  if (rejects.isPending) return <Skeleton className="h-32 w-full" />
  if (!rejects.data) return null
  const { rows, total: kept } = rejects.data
  const address = `/api/export/rejects?${new URLSearchParams({ org, store, import: importId })}`
  return (
    <section>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 className="text-[0.9375rem] font-semibold">{words('rejects.title')}</h2>
        <a href={address} download className={getButtonClasses('secondary', 'small')}>
          {words('rejects.download')}
        </a>
      </div>
      <p className="text-fine text-muted">
        {rows.length < kept && words('rejects.note', { shown: format.number(rows.length), total: format.number(kept) })}{' '}
        {kept < total && words('rejects.more', { kept: format.number(kept), total: format.number(total) })}
      </p>
      {/* Hundreds of rows may come: they scroll in their own window, and the history stays near. */}
      <div className="mt-1 max-h-[30rem] overflow-y-auto">
        <RejectRows rows={rows} />
      </div>
    </section>
  )
}

function RejectRows({ rows }: { rows: Reject[] }) {
  const words = useTranslations('import')
  const format = useFormat()
  const reasonOf = ({ reason }: Reject) => (isRejectReason(reason) ? words(`reason.${reason}`) : reason)
  const mendOf = ({ reason }: Reject) => words(isRejectReason(reason) ? `mend.${reason}` : 'mend.other')
  return (
    <Table
      caption={words('rejects.title')}
      rows={rows}
      getKey={(row) => `${row.row} ${row.reason} ${row.column ?? ''}`}
      columns={[
        { key: 'row', head: words('rejects.row'), cell: (row) => format.number(row.row) },
        { key: 'column', head: words('rejects.column'), cell: (row) => row.column ?? '—' },
        {
          key: 'value',
          head: words('rejects.value'),
          cell: (row) => (
            <span className="block max-w-60 truncate" title={row.value ?? undefined}>
              {row.value || <span className="text-muted">{words('rejects.emptyValue')}</span>}
            </span>
          ),
        },
        {
          key: 'reason',
          head: words('rejects.reason'),
          cell: (row) => (
            <span className="block min-w-56 whitespace-normal">
              {reasonOf(row)}
              <span className="block text-fine text-muted">{mendOf(row)}</span>
            </span>
          ),
        },
        {
          key: 'amount',
          head: words('rejects.amount'),
          isFigure: true,
          cell: (row) =>
            row.currency === null ? '—' : format.money(row.amountMinor, row.currency, { fraction: 'always' }),
        },
      ]}
    />
  )
}
