'use client'
import { RiUpload2Line } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { type DragEvent, useRef, useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { FILE_LIMIT_BYTES } from './check-file'

interface UploadZoneProps {
  onFile: (file: File) => void
  isPending: boolean
  /** Why the last file was not taken. */
  failure: string | null
}

/** A place to drop a file, with a button for those who would rather choose one. */
export function UploadZone({ onFile, isPending, failure }: UploadZoneProps) {
  const words = useTranslations('import.drop')
  const format = useFormat()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const [isSeveral, setIsSeveral] = useState(false)
  const take = (files: FileList | null) => {
    setIsSeveral((files?.length ?? 0) > 1)
    const [file] = files ?? []
    if (file && files?.length === 1) onFile(file)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files)
  }
  const problem = isSeveral ? words('one') : failure
  return (
    <section
      aria-label={words('title')}
      className={`flex flex-col items-start gap-4 rounded-xl border border-dashed px-6 py-9 transition-colors sm:px-9 ${isOver ? 'border-accent bg-accent/5' : 'border-ink-3 bg-panel'}`}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <div className="flex gap-4">
        <RiUpload2Line aria-hidden className="mt-0.5 size-6 shrink-0 text-ink-3" />
        <div>
          <p className="text-[1.0625rem] font-emphasis">{words(isOver ? 'over' : 'title')}</p>
          <p className="mt-0.5 text-ink-2">{words('or', { size: format.fileSize(FILE_LIMIT_BYTES) })}</p>
        </div>
      </div>
      <div className="sm:pl-10">
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
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
      <p role="alert" className="text-loss empty:hidden sm:pl-10">
        {problem}
      </p>
    </section>
  )
}
