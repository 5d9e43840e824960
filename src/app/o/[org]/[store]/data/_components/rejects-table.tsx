'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { Skeleton } from '@/components/ui/skeleton'
import { Table } from '@/components/ui/table'
import { REJECT_REASONS, type RejectReason } from '@/domain/imports'

const isRejectReason = (reason: string): reason is RejectReason => REJECT_REASONS.some((known) => known === reason)

interface RejectsTableProps {
  /** Rejected rows in all; the server keeps the first of them. */
  total: number
  org: string
  store: string
  importId: string
}

/** The rows that were left out, each with its number, the value and why. */
export function RejectsTable({ org, store, importId, total }: RejectsTableProps) {
  const words = useTranslations('import')
  const format = useFormat()
  const trpc = useTRPC()
  const rejects = useQuery(trpc.imports.rejects.queryOptions({ org, store, importId }))
  const nameReason = (reason: string) => (isRejectReason(reason) ? words(`reason.${reason}`) : reason)
  if (rejects.isPending) return <Skeleton className="h-32 w-full" />
  if (!rejects.data) return null
  const { rows } = rejects.data
  return (
    <section>
      <h2 className="text-[0.9375rem] font-semibold">{words('rejects.title')}</h2>
      {rows.length < total && (
        <p className="text-fine text-muted">
          {words('rejects.note', { shown: format.number(rows.length), total: format.number(total) })}
        </p>
      )}
      {/* A thousand rows may come: they scroll in their own window, and the history stays near. */}
      <div className="mt-1 max-h-[30rem] overflow-y-auto">
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
                <span className="block max-w-80 truncate" title={row.value ?? undefined}>
                  {row.value || <span className="text-muted">{words('rejects.emptyValue')}</span>}
                </span>
              ),
            },
            { key: 'reason', head: words('rejects.reason'), cell: (row) => nameReason(row.reason) },
          ]}
        />
      </div>
    </section>
  )
}
