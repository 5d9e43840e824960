'use client'
import { RiUpload2Line } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { ACCEPTED, FILE_LIMIT_BYTES } from './check-file'

interface UploadZoneProps {
  onFiles: (files: readonly File[]) => void
  isPending: boolean
  /** Why files were not taken, a sentence each. */
  failures: readonly string[]
}

/** Says that files can be dropped, with a button for those who would rather choose them. */
export function UploadZone({ onFiles, isPending, failures }: UploadZoneProps) {
  const words = useTranslations('import.drop')
  const format = useFormat()
  const input = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null) => {
    if (files && files.length > 0) onFiles([...files])
  }
  return (
    <section
      aria-label={words('title')}
      className="flex flex-col items-start gap-4 rounded-xl border border-dashed border-ink-3 bg-panel px-6 py-9 sm:px-9"
    >
      <div className="flex gap-4">
        <RiUpload2Line aria-hidden className="mt-0.5 size-6 shrink-0 text-ink-3" />
        <div>
          <p className="text-[1.0625rem] font-emphasis">{words('title')}</p>
          <p className="mt-0.5 text-ink-2">{words('or', { size: format.fileSize(FILE_LIMIT_BYTES) })}</p>
        </div>
      </div>
      <div className="sm:pl-10">
        <input
          ref={input}
          type="file"
          multiple
          accept={ACCEPTED}
          className="sr-only"
          tabIndex={-1}
          aria-hidden
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
        <Button look="primary" isPending={isPending} onClick={() => input.current?.click()}>
          {words('choose')}
        </Button>
      </div>
      <div role="alert" className="flex flex-col gap-1 text-loss empty:hidden sm:pl-10">
        {failures.map((failure) => (
          <p key={failure}>{failure}</p>
        ))}
      </div>
    </section>
  )
}
