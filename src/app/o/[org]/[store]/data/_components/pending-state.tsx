import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { FileInspection } from '@/domain/imports'
import type { ImportListItem } from './import-history'
import { countQuestions } from './use-lookovers'
import type { UploadState } from './use-uploads'

interface PendingStateProps {
  item: ImportListItem
  upload: UploadState | null
  /** What the file holds; null while nobody has looked. */
  found: FileInspection | null
  mayLoad: boolean
}

/** What a file that is not in yet holds, and what it waits for. */
export function PendingState({ item, upload, found, mayLoad }: PendingStateProps) {
  const words = useTranslations('import')
  const format = useFormat()
  if (upload && !upload.failure) {
    const done = format.fileSize(upload.receivedBytes)
    const total = format.fileSize(upload.file.size)
    const text = upload.isWaiting ? words('upload.waiting') : words('upload.progress', { done, total })
    const label = words('upload.title', { name: item.fileName })
    return <Moving done={upload.receivedBytes} total={upload.file.size} {...{ label, text }} />
  }
  const kind = words(`inspect.kindName.${item.kind}`)
  if (item.status === 'running' && item.progress) {
    const { step, done, total } = item.progress
    return (
      <Moving {...{ done, total }} label={words(`run.step.${step}`)} text={`${kind} · ${words(`run.step.${step}`)}`} />
    )
  }
  if (item.status === 'uploading')
    return <Note>{words('pending.interrupted', { size: format.fileSize(item.byteSize) })}</Note>
  if (item.status === 'queued') return <Note>{`${kind} · ${words('history.state.queued')}`}</Note>
  if (item.failure) return <Note isWarning>{`${kind} · ${words('pending.question')}`}</Note>
  if (found) return <Lookover found={found} />
  return <Note>{words(mayLoad ? 'pending.looking' : 'history.state.uploaded')}</Note>
}

function Lookover({ found }: { found: FileInspection }) {
  const words = useTranslations('import')
  const format = useFormat()
  const questions = countQuestions(found)
  if (questions === null) return <Note isWarning>{words('pending.unreadable')}</Note>
  const figures = found.preview?.isWhole ? found.preview.figures : null
  const span = figures?.firstDay && figures.lastDay ? format.dayRange(figures.firstDay, figures.lastDay) : null
  const kind = words(`inspect.kindName.${found.kind}`)
  const held = figures && span ? words('pending.orders', { count: figures.orders, span }) : kind
  const state = words(found.notes.length > 0 ? 'pending.note' : found.knownSince ? 'pending.known' : 'pending.ready')
  return (
    <Note isWarning={questions > 0 || found.notes.length > 0}>
      <span className="text-ink-2">{held}</span> ·{' '}
      {questions > 0 ? words('pending.questions', { count: questions }) : state}
    </Note>
  )
}

function Moving({ done, total, label, text }: { done: number; total: number; label: string; text: string }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <ProgressBar done={done} total={total} label={label} className="w-32" />
      <Note>{text}</Note>
    </span>
  )
}

function Note({ children, isWarning = false }: { children: React.ReactNode; isWarning?: boolean }) {
  return <span className={`text-fine ${isWarning ? 'text-warning' : 'text-muted'}`}>{children}</span>
}
