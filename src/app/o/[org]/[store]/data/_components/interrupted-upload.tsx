'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import type { ImportView } from './import-stage'

interface InterruptedUploadProps {
  view: ImportView
  onResume: (file: File) => void
  onDelete: () => void
}

/** An upload that a reload or a closed page cut short: the same file goes on from where it stopped. */
export function InterruptedUpload({ view, onResume, onDelete }: InterruptedUploadProps) {
  const words = useTranslations('import.upload')
  const format = useFormat()
  const input = useRef<HTMLInputElement>(null)
  const [isOther, setIsOther] = useState(false)
  const take = (file: File | undefined) => {
    if (!file) return
    const isSame = file.name === view.fileName && file.size === view.byteSize
    setIsOther(!isSame)
    if (isSame) onResume(file)
  }
  return (
    <section className="flex max-w-headline flex-col gap-4">
      <h1 className="break-words font-serif text-headline">
        {words('interrupted', {
          name: view.fileName,
          done: format.fileSize(view.receivedBytes),
          total: format.fileSize(view.byteSize),
        })}
      </h1>
      <input
        ref={input}
        type="file"
        tabIndex={-1}
        aria-hidden
        className="sr-only"
        onChange={(event) => take(event.target.files?.[0])}
      />
      <div className="flex flex-wrap gap-3">
        <Button look="primary" onClick={() => input.current?.click()}>
          {words('chooseAgain')}
        </Button>
        <Button onClick={onDelete}>{words('dropIt')}</Button>
      </div>
      <p role="alert" className="text-loss empty:hidden">
        {isOther && words('otherFile', { name: view.fileName, size: format.fileSize(view.byteSize) })}
      </p>
    </section>
  )
}
