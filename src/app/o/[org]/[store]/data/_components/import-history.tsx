'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ApiOutputs, useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { useCurrentStore } from '@/components/shell/account-context'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Table } from '@/components/ui/table'
import { useToast } from '@/components/ui/toast'
import { can } from '@/domain/permissions'

type ImportListItem = ApiOutputs['imports']['list'][number]

interface ImportHistoryProps {
  org: string
  store: string
  timeZone: string
  imports: ImportListItem[]
  currentId: string | null
  onOpen: (importId: string) => void
  onRefresh: () => void
}

const countRejected = (item: ImportListItem) =>
  item.summary ? item.summary.rejectedRows.reduce((sum, one) => sum + one.rows, 0) : null

/** Every import of the store: what it brought, and the way to take it back or to bring it back. */
export function ImportHistory(props: ImportHistoryProps) {
  const words = useTranslations('import.history')
  const format = useFormat()
  const stateOf = (item: ImportListItem) => words(`state.${item.undoneAt ? 'undone' : item.status}`)
  const look = (item: ImportListItem) =>
    item.undoneAt ? 'text-muted' : item.status === 'failed' ? 'text-loss' : 'text-ink-2'
  return (
    <section>
      <h2 className="mb-1 text-[0.9375rem] font-semibold">{words('title')}</h2>
      <Table
        caption={words('title')}
        rows={props.imports}
        getKey={(item) => item.id}
        columns={[
          {
            key: 'file',
            head: words('file'),
            cell: (item) => (
              <button
                type="button"
                aria-current={item.id === props.currentId || undefined}
                onClick={() => props.onOpen(item.id)}
                className="quiet-link max-w-64 truncate text-left align-bottom aria-[current]:font-semibold aria-[current]:text-ink"
              >
                {item.fileName}
              </button>
            ),
          },
          { key: 'when', head: words('when'), cell: (item) => format.instant(item.createdAt, props.timeZone) },
          {
            key: 'rows',
            head: words('rows'),
            isFigure: true,
            cell: (item) => format.number(item.summary?.rows ?? null),
          },
          {
            key: 'orders',
            head: words('orders'),
            isFigure: true,
            cell: (item) => format.number(item.summary?.orders ?? null),
          },
          {
            key: 'rejected',
            head: words('rejected'),
            isFigure: true,
            cell: (item) => format.number(countRejected(item)),
          },
          { key: 'status', head: words('status'), cell: (item) => <span className={look(item)}>{stateOf(item)}</span> },
          {
            key: 'actions',
            // Positioned, so that the hidden words scroll with the table instead of widening the page.
            head: (
              <span className="relative inline-block">
                <span className="sr-only">{words('actions')}</span>
              </span>
            ),
            isFigure: true,
            cell: (item) => <UndoRedo item={item} {...props} />,
          },
        ]}
      />
    </section>
  )
}

function UndoRedo({ item, org, store, onRefresh }: ImportHistoryProps & { item: ImportListItem }) {
  const words = useTranslations('import.history')
  const errorWords = useErrorWords()
  const toast = useToast()
  const trpc = useTRPC()
  const { organization } = useCurrentStore()
  const [isAsking, setIsAsking] = useState(false)
  const finish = (text: string) => ({
    onSuccess: () => {
      setIsAsking(false)
      toast({ text })
      onRefresh()
    },
    onError: (error: unknown) => toast({ text: errorWords(error), look: 'loss' }),
  })
  const undo = useMutation(trpc.imports.undo.mutationOptions(finish(words('undoDone', { name: item.fileName }))))
  const redo = useMutation(trpc.imports.redo.mutationOptions(finish(words('redoDone', { name: item.fileName }))))
  const target = { org, store, importId: item.id }
  if (item.status !== 'done' || !can(organization.role, 'import:undo')) return null
  if (item.undoneAt) {
    return (
      <Button size="small" look="quiet" isPending={redo.isPending} onClick={() => redo.mutate(target)}>
        {words('redo')}
      </Button>
    )
  }
  return (
    <>
      <Button size="small" look="quiet" onClick={() => setIsAsking(true)}>
        {words('undo')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        isDanger
        isPending={undo.isPending}
        title={words('undoTitle', { name: item.fileName })}
        description={words('undoNote', { count: item.summary?.orders ?? 0 })}
        confirmLabel={words('undoConfirm')}
        cancelLabel={words('keep')}
        onConfirm={() => undo.mutate(target)}
      />
    </>
  )
}
