'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

interface NoteFormProps {
  text?: string
  onSave: (text: string) => void
  onCancel: () => void
}

/** A few lines beside a cell. */
export function NoteForm({ text = '', onSave, onCancel }: NoteFormProps) {
  const words = useTranslations('cohorts.notes')
  const id = useId()
  const [value, setValue] = useState(text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (value.trim()) onSave(value.trim())
  }
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-2">
      <Field id={id} label={words('text')}>
        <textarea
          id={id}
          // biome-ignore lint/a11y/noAutofocus: the form was opened to write in it.
          autoFocus
          required
          rows={3}
          maxLength={1000}
          value={value}
          onChange={(event) => setValue(event.target.value)}
          className="rounded-lg border-line bg-panel text-sm text-ink focus:border-accent focus:ring-accent/30"
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" size="small" look="primary">
          {words('save')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {words('cancel')}
        </Button>
      </div>
    </form>
  )
}
