'use client'
import { useTranslations } from 'next-intl'
import type { CohortPlaceWords } from '@/components/charts/use-cohort-place-words'
import type { CohortReport } from '@/domain/cohort-report'
import { readNotePlace } from './note-place'
import { NoteRow } from './note-row'
import type { Notes } from './use-notes'

interface NoteListProps {
  report: CohortReport
  places: CohortPlaceWords
  notes: Notes
}

/** All notes of this grid under it, newest first, each with its cell. */
export function NoteList({ report, places, notes }: NoteListProps) {
  const words = useTranslations('cohorts')
  const own = notes.list.flatMap((note) => {
    const cell = readNotePlace(report, note.place)
    const row = cell && report.rows.find(({ key }) => key === cell.key)
    return cell && row ? [{ note, cell, row }] : []
  })
  if (own.length === 0) return null
  return (
    <section className="mt-8 max-w-headline">
      <h2 className="mb-3 text-[0.9375rem] font-semibold">{words('notes.list', { count: own.length })}</h2>
      <div className="flex flex-col gap-3">
        {own.map(({ note, cell, row }) => (
          <NoteRow
            key={note.id}
            note={note}
            notes={notes}
            place={words('tip.title', { cohort: places.row(row, 'long'), offset: places.place(cell.offset) })}
          />
        ))}
      </div>
    </section>
  )
}
