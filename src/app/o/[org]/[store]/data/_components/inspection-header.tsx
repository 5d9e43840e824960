'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { FileInspection } from '@/domain/imports'
import type { ImportView } from './import-stage'

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

/** What was found in the file as a whole; only its name and size where its columns could not be told. */
export function InspectionHeader({ view, found }: { view: ImportView; found: FileInspection }) {
  const words = useTranslations('import.inspect')
  const format = useFormat()
  const file = { name: view.fileName, size: format.fileSize(view.byteSize) }
  return (
    <header className="max-w-[52rem]">
      <h1 className="font-serif text-[1.5rem] leading-8 sm:text-headline">{words('title')}</h1>
      <p className="mt-2 break-words text-ink-2">
        {found.columns.length === 0
          ? words('nameAndSize', file)
          : words('facts', {
              ...file,
              shape: words(`shape.${found.shape}`),
              delimiter: words(`delimiter.${DELIMITERS[found.delimiter]}`),
              decimal: words(found.decimal === '.' ? 'decimal.point' : 'decimal.comma'),
            })}
      </p>
    </header>
  )
}
