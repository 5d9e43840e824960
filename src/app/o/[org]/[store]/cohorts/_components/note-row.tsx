'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { ReportNote } from '@/domain/saved-views'
import { NoteForm } from './note-form'
import type { Notes } from './use-notes'

interface NoteRowProps {
  note: ReportNote
  notes: Notes
  /** Where it stands, where that isn't plain from where it is shown. */
  place?: ReactNode
}

/** A note: its text, who wrote it and when, and the ways to reword it or take it away. */
export function NoteRow({ note, notes, place }: NoteRowProps) {
  const words = useTranslations('cohorts.notes')
  const format = useFormat()
  const [isEdited, setIsEdited] = useState(false)
  if (isEdited) {
    return (
      <NoteForm
        text={note.text}
        onCancel={() => setIsEdited(false)}
        onSave={(text) => notes.update({ id: note.id, text }, () => setIsEdited(false))}
      />
    )
  }
  return (
    <div className="border-l-2 border-warning pl-2.5">
      <p className="whitespace-pre-wrap break-words text-ink">{note.text}</p>
      <p className="flex flex-wrap gap-x-2 text-fine text-muted">
        {place && <span>{place}</span>}
        <span>{format.day(note.createdAt.toISOString().slice(0, 10))}</span>
        {note.createdBy && <span>{words(note.createdBy)}</span>}
        {notes.canWrite && (
          <>
            <button type="button" className="quiet-link" onClick={() => setIsEdited(true)}>
              {words('edit')}
            </button>
            <button type="button" className="quiet-link" onClick={() => notes.remove(note)}>
              {words('delete')}
            </button>
          </>
        )}
      </p>
    </div>
  )
}
