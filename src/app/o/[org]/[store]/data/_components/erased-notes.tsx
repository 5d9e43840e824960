'use client'
import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'

interface ErasedNotesProps {
  /** Rows of erased people that the file brought again. */
  rows: number | undefined
  fileErasedAt: Date | null
}

/** What a file had to do with people who were erased; nothing, mostly. */
export function ErasedNotes({ rows = 0, fileErasedAt }: ErasedNotesProps) {
  const words = useTranslations('import')
  if (rows > 0) return <Callout className="max-w-headline">{words('suppressed', { count: rows })}</Callout>
  return fileErasedAt === null ? null : <Callout className="max-w-headline">{words('fileErased')}</Callout>
}
