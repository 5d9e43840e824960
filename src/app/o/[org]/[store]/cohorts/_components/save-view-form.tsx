'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import type { Views } from './use-views'

interface SaveViewFormProps {
  /** The page's address as it is now. */
  query: string
  views: Views
  onDone: () => void
}

/** Keeps the page as it is under a name. */
export function SaveViewForm({ query, views, onDone }: SaveViewFormProps) {
  const words = useTranslations('cohorts.views')
  const [name, setName] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) views.create({ name: name.trim(), query }, onDone)
  }
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-2 border-t border-line pt-3">
      <TextField
        required
        label={words('name')}
        value={name}
        maxLength={80}
        onChange={(event) => setName(event.target.value)}
        error={views.isTaken ? words('taken') : null}
      />
      <div>
        <Button type="submit" size="small" look="primary" isPending={views.isSaving}>
          {words('save')}
        </Button>
      </div>
    </form>
  )
}
