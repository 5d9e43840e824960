'use client'
import { RiDeleteBinLine } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { ImportListItem } from './import-history'
import { findUploadOf, isPending } from './prepare-pending'
import type { UploadState } from './use-uploads'

interface PendingListProps {
  imports: readonly ImportListItem[]
  uploads: readonly UploadState[]
  currentId: string | null
  mayLoad: boolean
  onOpen: (importId: string) => void
  onDelete: (item: ImportListItem) => void
}

/** The files that are not in yet, each with what it waits for. */
export function PendingList({ imports, uploads, currentId, mayLoad, onOpen, onDelete }: PendingListProps) {
  const words = useTranslations('import.pending')
  const pending = imports.filter(isPending)
  if (pending.length === 0) return null
  return (
    <section aria-label={words('title')} className="max-w-[60rem]">
      <h2 className="mb-1 text-[0.9375rem] font-semibold">{words('title')}</h2>
      <ul className="border-b border-line">
        {pending.map((item) => {
          const upload = findUploadOf(uploads, item.id)
          return (
            <li key={item.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line py-2">
              <button
                type="button"
                aria-current={item.id === currentId || undefined}
                onClick={() => onOpen(item.id)}
                className="quiet-link min-w-0 max-w-full truncate text-left aria-[current]:font-semibold aria-[current]:text-ink sm:max-w-80"
              >
                {item.fileName}
              </button>
              <PendingState item={item} upload={upload} />
              <span className="ml-auto flex items-center gap-1">
                {item.status === 'uploaded' && item.id !== currentId && mayLoad && (
                  <Button size="small" onClick={() => onOpen(item.id)}>
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

function PendingState({ item, upload }: { item: ImportListItem; upload: UploadState | null }) {
  const words = useTranslations('import')
  const format = useFormat()
  if (upload && !upload.failure) {
    const done = format.fileSize(upload.receivedBytes)
    const total = format.fileSize(upload.file.size)
    return (
      <>
        <ProgressBar
          done={upload.receivedBytes}
          total={upload.file.size}
          label={words('upload.title', { name: item.fileName })}
          className="w-32"
        />
        <span className="text-fine text-muted">
          {upload.isWaiting ? words('upload.waiting') : words('upload.progress', { done, total })}
        </span>
      </>
    )
  }
  if (item.status === 'running' && item.progress) {
    const { step, done, total } = item.progress
    return (
      <>
        <ProgressBar done={done} total={total} label={words(`run.step.${step}`)} className="w-32" />
        <span className="text-fine text-muted">{words(`run.step.${step}`)}</span>
      </>
    )
  }
  return (
    <span className={`text-fine ${item.failure ? 'text-warning' : 'text-muted'}`}>
      {item.status === 'uploading'
        ? words('pending.interrupted', { size: format.fileSize(item.byteSize) })
        : item.failure
          ? words('pending.question')
          : words(`history.state.${item.status}`)}
    </span>
  )
}
