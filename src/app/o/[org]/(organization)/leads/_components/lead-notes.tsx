'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { type ApiOutputs, useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'

interface LeadNotesProps {
  org: string
  lead: ApiOutputs['leads']['get']
  canUpdate: boolean
}

/** What colleagues wrote of a lead, the newest first. */
export function LeadNotes({ org, lead, canUpdate }: LeadNotesProps) {
  const words = useTranslations('leads.notes')
  const format = useFormat()
  return (
    <section aria-label={words('title')} className="border-t border-line pt-3">
      <h3 className="font-emphasis">{words('title')}</h3>
      {canUpdate && <AddNote org={org} id={lead.id} />}
      {lead.notes.length === 0 && !canUpdate && <p className="mt-1 text-muted">{words('none')}</p>}
      <ul className="mt-2 flex flex-col gap-2">
        {lead.notes.map((note) => (
          <li key={note.id}>
            <p className="whitespace-pre-line break-words">{note.text}</p>
            <p className="text-fine text-muted">
              {note.isMine ? words('you') : (note.author ?? words('left'))} ·{' '}
              {format.day(note.createdAt.toISOString().slice(0, 10))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function AddNote({ org, id }: { org: string; id: string }) {
  const words = useTranslations('leads.notes')
  const sayError = useErrorWords()
  const queryClient = useQueryClient()
  const [text, setText] = useState('')
  const add = useMutation(useTRPC().leads.addNote.mutationOptions())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    add.mutate(
      { org, id, text },
      {
        onSuccess: async () => {
          setText('')
          await queryClient.invalidateQueries()
        },
      },
    )
  }
  return (
    <form method="post" onSubmit={submit} className="mt-2 flex flex-col items-start gap-2">
      <textarea
        aria-label={words('label')}
        placeholder={words('placeholder')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={2000}
        rows={2}
        className="w-full rounded-lg border border-line bg-panel px-3 py-2 text-sm placeholder:text-muted hover:border-ink-3 focus:border-accent focus:ring-2 focus:ring-accent/30"
      />
      {add.isError && (
        <p role="alert" className="text-fine text-loss">
          {sayError(add.error)}
        </p>
      )}
      <Button type="submit" size="small" isPending={add.isPending}>
        {words('add')}
      </Button>
    </form>
  )
}
