'use client'
import { useTranslations } from 'next-intl'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { UploadState } from './use-uploads'

interface UploadPanelProps {
  upload: UploadState
  onDelete: () => void
  onResume: () => void
}

/** An upload under way: bytes, retries, a way to give it up and to go on after a failure. */
export function UploadPanel({ upload, onDelete, onResume }: UploadPanelProps) {
  const words = useTranslations('import.upload')
  const errorWords = useErrorWords()
  const format = useFormat()
  const { file, receivedBytes, failure } = upload
  const progress = words('progress', { done: format.fileSize(receivedBytes), total: format.fileSize(file.size) })
  return (
    <section className="flex max-w-headline flex-col gap-4">
      <h1 className="break-words font-serif text-headline">{words('title', { name: file.name })}</h1>
      <ProgressBar done={receivedBytes} total={file.size} label={words('title', { name: file.name })} />
      <p aria-live="polite" className="text-ink-2">
        {upload.isWaiting ? words('waiting') : progress}
        {upload.isRetrying && <span className="text-warning"> · {words('retrying')}</span>}
      </p>
      {failure && (
        <Callout
          look="loss"
          isAlert
          action={
            <Button look="primary" onClick={onResume}>
              {words('resume')}
            </Button>
          }
        >
          {words('failed', {
            reason: errorWords(failure === 'forbidden' ? { data: { appCode: 'forbidden' } } : undefined),
          })}
        </Callout>
      )}
      <div>
        <Button onClick={onDelete}>{words('cancel')}</Button>
      </div>
    </section>
  )
}
