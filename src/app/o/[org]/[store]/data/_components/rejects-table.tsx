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
  // The file's own totals are told with its amounts: nothing is to be mended in them.
  const rows = rejects.data.rows.filter(({ reason }) => reason !== 'totalRow')
  const kept = rejects.data.total - (rejects.data.rows.length - rows.length)
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
        <RejectList rows={rows} />
        <div className="hidden sm:block">
          <RejectRows rows={rows} />
        </div>
      </div>
    </section>
  )
}

function useReasonWords() {
  const words = useTranslations('import')
  return ({ reason }: Reject) => ({
    why: isRejectReason(reason) ? words(`reason.${reason}`) : reason,
    mend: words(isRejectReason(reason) ? `mend.${reason}` : 'mend.other'),
  })
}

/** The same rows for a narrow screen, one under another. */
function RejectList({ rows }: { rows: Reject[] }) {
  const words = useTranslations('import.rejects')
  const format = useFormat()
  const tell = useReasonWords()
  return (
    <ul className="border-b border-line sm:hidden">
      {rows.map((row) => {
        const { why, mend } = tell(row)
        return (
          <li key={`${row.row} ${row.reason} ${row.column ?? ''}`} className="border-t border-line py-2">
            <p className="flex items-baseline justify-between gap-4">
              <span className="font-emphasis">
                {words('row')} {format.number(row.row)}
              </span>
              {row.currency !== null && (
                <span>{format.money(row.amountMinor, row.currency, { fraction: 'always' })}</span>
              )}
            </p>
            <p className="break-words">
              {why}
              {row.column && (
                <span className="text-muted">
                  {' '}
                  · {row.column}: {row.value || words('emptyValue')}
                </span>
              )}
            </p>
            <p className="text-fine text-muted">{mend}</p>
          </li>
        )
      })}
    </ul>
  )
}

function RejectRows({ rows }: { rows: Reject[] }) {
  const words = useTranslations('import')
  const format = useFormat()
  const tell = useReasonWords()
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
              {tell(row).why}
              <span className="block text-fine text-muted">{tell(row).mend}</span>
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
