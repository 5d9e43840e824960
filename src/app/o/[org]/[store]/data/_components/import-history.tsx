'use client'
import { RiDeleteBinLine, RiDownloadLine } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import type { ApiOutputs } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { useCurrentStore } from '@/components/shell/account-context'
import { Button } from '@/components/ui/button'
import { getButtonClasses } from '@/components/ui/button-classes'
import { Table } from '@/components/ui/table'
import { can } from '@/domain/permissions'
import { UndoRedo } from './undo-redo'

export type ImportListItem = ApiOutputs['imports']['list'][number]

interface ImportHistoryProps {
  org: string
  store: string
  timeZone: string
  imports: ImportListItem[]
  currentId: string | null
  onOpen: (importId: string) => void
  onDelete: (item: ImportListItem) => void
  onRefresh: () => void
}

const summaryOf = (item: ImportListItem) => item.summary ?? item.smallSummary
const countRejected = (item: ImportListItem) =>
  summaryOf(item)?.rejectedRows.reduce((sum, { reason, rows }) => (reason === 'totalRow' ? sum : sum + rows), 0) ?? null

/** Every import that has ended: what it brought, and the way to take it back or to bring it back. */
export function ImportHistory(props: ImportHistoryProps) {
  const words = useTranslations('import.history')
  const format = useFormat()
  if (props.imports.length === 0) return null
  return (
    <section>
      <h2 className="mb-1 text-[0.9375rem] font-semibold">{words('title')}</h2>
      <NarrowHistory {...props} />
      <div className="hidden sm:block">
        <Table
          caption={words('title')}
          rows={props.imports}
          getKey={(item) => item.id}
          columns={[
            { key: 'file', head: words('file'), cell: (item) => <FileCell item={item} {...props} /> },
            {
              key: 'when',
              head: words('when'),
              cell: (item) => (
                <>
                  {format.instant(item.createdAt, props.timeZone)}
                  {item.createdBy && (
                    <span className="block text-fine text-muted">{words(`by.${item.createdBy}`)}</span>
                  )}
                </>
              ),
            },
            {
              key: 'rows',
              head: words('rows'),
              isFigure: true,
              cell: (item) => format.number(summaryOf(item)?.rows ?? null),
            },
            {
              key: 'orders',
              head: words('orders'),
              isFigure: true,
              cell: (item) => format.number(item.kind === 'orders' ? (item.summary?.orders ?? null) : null),
            },
            {
              key: 'rejected',
              head: words('rejected'),
              isFigure: true,
              cell: (item) => format.number(countRejected(item)),
            },
            { key: 'status', head: words('status'), cell: (item) => <State item={item} /> },
            {
              key: 'actions',
              // Positioned, so that the hidden words scroll with the table instead of widening the page.
              head: (
                <span className="relative inline-block">
                  <span className="sr-only">{words('actions')}</span>
                </span>
              ),
              isFigure: true,
              cell: (item) => <Actions item={item} {...props} />,
            },
          ]}
        />
      </div>
    </section>
  )
}

/** The same for a narrow screen, one under another. */
function NarrowHistory(props: ImportHistoryProps) {
  const words = useTranslations('import.history')
  const format = useFormat()
  return (
    <ul className="border-b border-line sm:hidden">
      {props.imports.map((item) => {
        const rejected = countRejected(item) ?? 0
        return (
          <li key={item.id} className="flex flex-col gap-1 border-t border-line py-2.5">
            <FileCell item={item} {...props} />
            <p className="text-fine text-muted">
              {format.instant(item.createdAt, props.timeZone)}
              {item.createdBy && `, ${words(`by.${item.createdBy}`)}`}
            </p>
            <div className="flex items-center justify-between gap-3">
              <p className="text-fine text-muted">
                <State item={item} />
                {item.summary && ` · ${words('orders')}: ${format.number(item.summary.orders)}`}
                {rejected > 0 && ` · ${words('rejected')}: ${format.number(rejected)}`}
              </p>
              <Actions item={item} {...props} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function State({ item }: { item: ImportListItem }) {
  const words = useTranslations('import.history')
  const look = item.undoneAt ? 'text-muted' : item.status === 'failed' ? 'text-loss' : 'text-ink-2'
  return <span className={look}>{words(`state.${item.undoneAt ? 'undone' : item.status}`)}</span>
}

function FileCell({ item, currentId, onOpen }: ImportHistoryProps & { item: ImportListItem }) {
  const words = useTranslations('import.inspect')
  return (
    <>
      <button
        type="button"
        aria-current={item.id === currentId || undefined}
        onClick={() => onOpen(item.id)}
        className="quiet-link max-w-64 truncate text-left align-bottom aria-[current]:font-semibold aria-[current]:text-ink"
      >
        {item.fileName}
      </button>
      <span className="block text-fine text-muted">{words(`kindName.${item.kind}`)}</span>
    </>
  )
}

function Actions({ item, org, store, onDelete, onRefresh }: ImportHistoryProps & { item: ImportListItem }) {
  const words = useTranslations('import.history')
  const { organization } = useCurrentStore()
  if (!can(organization, 'import:create')) return null
  const download = words('download', { name: item.fileName })
  const remove = words('delete', { name: item.fileName })
  return (
    <span className="flex justify-end gap-0.5">
      {item.status === 'done' && <UndoRedo {...{ item, org, store, onRefresh }} />}
      {item.status !== 'done' && (
        <Button size="small" look="quiet" aria-label={remove} title={remove} onClick={() => onDelete(item)}>
          <RiDeleteBinLine aria-hidden className="size-4" />
        </Button>
      )}
      {item.fileErasedAt === null && (
        <a
          href={`/api/uploads/${item.id}/file?${new URLSearchParams({ org, store })}`}
          download={item.fileName}
          aria-label={download}
          title={download}
          className={getButtonClasses('quiet', 'small')}
        >
          <RiDownloadLine aria-hidden className="size-4" />
        </a>
      )}
    </span>
  )
}
