'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { getStorePath } from '@/components/shell/sections'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import type { FileInspection } from '@/domain/imports'
import type { ImportView } from './import-stage'
import { useProblemWords } from './use-problem-words'

interface InspectionNotesProps {
  org: string
  store: string
  timeZone: string
  view: ImportView
  found: FileInspection
  /** Forgets what is known of earlier files. */
  onAnew: () => void
}

/** What to know before the import: the same file came before, its layout is known, only a part was looked over. */
export function InspectionNotes({ org, store, timeZone, view, found, onAnew }: InspectionNotesProps) {
  const words = useTranslations('import.inspect')
  const problemWords = useProblemWords()
  const format = useFormat()
  const trpc = useTRPC()
  const twin = useQuery(trpc.imports.twin.queryOptions({ org, store, importId: view.id })).data
  const rates = found.notes.find(({ code }) => code === 'missingRates')
  const notes = [
    twin?.finishedAt &&
      words(twin.isUndone ? 'twinUndone' : 'twin', {
        name: twin.fileName,
        when: format.instant(twin.finishedAt, timeZone),
      }),
    found.sampledBytes !== null && words('sampled', { size: format.fileSize(found.sampledBytes) }),
    found.choices.withoutBuyer && words('withoutBuyer'),
    ...found.notes.filter((note) => note !== rates).map(problemWords),
  ].filter((note): note is string => typeof note === 'string')
  return (
    <>
      {found.knownSince && (
        <Callout
          className="max-w-[52rem]"
          action={
            <Button size="small" onClick={onAnew}>
              {words('readAnew')}
            </Button>
          }
        >
          {words('known', { when: format.instant(found.knownSince, timeZone) })}
        </Callout>
      )}
      {notes.map((note) => (
        <Callout key={note} className="max-w-[52rem]">
          {note}
        </Callout>
      ))}
      {rates && (
        <Callout
          look="warning"
          className="max-w-[52rem]"
          action={
            <LinkButton size="small" href={`${getStorePath(org, store, 'settings')}#currencies`}>
              {words('enterRates')}
            </LinkButton>
          }
        >
          {problemWords(rates)}
        </Callout>
      )}
      {found.problems.some(({ code }) => code === 'missingRates') && (
        <LinkButton href={`${getStorePath(org, store, 'settings')}#currencies`} className="self-start">
          {words('enterRates')}
        </LinkButton>
      )}
    </>
  )
}
