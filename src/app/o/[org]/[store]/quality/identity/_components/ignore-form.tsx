'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'

interface IgnoreFormProps {
  isPending: boolean
  /** The last text was no key. */
  isWrong: boolean
  onIgnore: (key: string, onDone: () => void) => void
}

/** Puts a key on the ignore list. */
export function IgnoreForm({ isPending, isWrong, onIgnore }: IgnoreFormProps) {
  const words = useTranslations('identity.ignored')
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onIgnore(text, () => setText(''))
  }
  return (
    <form method="post" onSubmit={submit} className="flex max-w-headline flex-wrap items-start gap-3">
      <TextField
        className="min-w-64 flex-1"
        label={words('addLabel')}
        hint={words('addHint')}
        value={text}
        maxLength={320}
        error={isWrong ? words('notAKey') : null}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" isPending={isPending} className="mt-7">
        {words('add')}
      </Button>
    </form>
  )
}
