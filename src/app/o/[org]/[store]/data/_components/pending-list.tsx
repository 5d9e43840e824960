'use client'
import { RiDeleteBinLine } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { ImportListItem } from './import-history'
import { PendingState } from './pending-state'
import { findUploadOf, isPending } from './prepare-pending'
import { StartNow } from './start-now'
import { countQuestions, useLookovers } from './use-lookovers'
import type { UploadState } from './use-uploads'

interface PendingListProps {
  org: string
  store: string
  imports: readonly ImportListItem[]
  uploads: readonly UploadState[]
  /** The one looked at above the list. */
  currentId: string | null
  mayLoad: boolean
  onOpen: (importId: string) => void
  onDelete: (item: ImportListItem) => void
  onRefresh: () => void
}

/** The files that are not in yet, in the order they came, each with what it holds and what it waits for. */
export function PendingList(props: PendingListProps) {
  const { org, store, imports, uploads, currentId, mayLoad, onOpen, onDelete, onRefresh } = props
  const words = useTranslations('import.pending')
  const pending = imports.filter((item) => isPending(item) && item.id !== currentId).toSorted((a, b) => a.seq - b.seq)
  const waiting = pending.filter((item) => item.status === 'uploaded').map(({ id }) => id)
  const lookovers = useLookovers(org, store, mayLoad ? waiting : [])
  if (pending.length === 0) return null
  return (
    <section aria-label={words('title')} className="max-w-[60rem]">
      <h2 className="mb-1 text-[0.9375rem] font-semibold">{words('title')}</h2>
      <ul className="border-b border-line">
        {pending.map((item) => {
          const found = lookovers.get(item.id) ?? null
          const isOther = item.status === 'uploaded' && mayLoad
          const isReady =
            found !== null && item.failure === null && found.notes.length === 0 && countQuestions(found) === 0
          return (
            <li
              key={item.id}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-t border-line py-2 sm:grid-cols-[minmax(0,18rem)_minmax(0,1fr)_auto]"
            >
              <button
                type="button"
                onClick={() => onOpen(item.id)}
                title={item.fileName}
                className="quiet-link min-w-0 max-w-full justify-self-start truncate text-left"
              >
                {item.fileName}
              </button>
              <div className="row-start-2 min-w-0 max-sm:col-span-2 sm:row-start-1 sm:col-start-2">
                <PendingState {...{ item, found, mayLoad }} upload={findUploadOf(uploads, item.id)} />
              </div>
              <span className="flex min-h-8 items-center justify-end gap-1 sm:col-start-3">
                {isOther && isReady && <StartNow {...{ org, store, item, found, onRefresh }} />}
                {isOther && (
                  <Button size="small" look={isReady ? 'quiet' : 'secondary'} onClick={() => onOpen(item.id)}>
                    {words('check')}
                  </Button>
                )}
                {mayLoad && (item.status === 'uploaded' || item.status === 'uploading') && (
                  <Button
                    size="small"
                    look="quiet"
                    aria-label={words('delete', { name: item.fileName })}
                    title={words('delete', { name: item.fileName })}
                    onClick={() => onDelete(item)}
                  >
                    <RiDeleteBinLine aria-hidden className="size-4" />
                  </Button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
