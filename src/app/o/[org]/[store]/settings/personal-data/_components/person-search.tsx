'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'

interface PersonSearchProps {
  isPending: boolean
  onSearch: (query: string) => void
}

/** Whom a request is about: an e-mail, a phone or the shop's own number of the customer. */
export function PersonSearch({ isPending, onSearch }: PersonSearchProps) {
  const words = useTranslations('personal-data.search')
  const [query, setQuery] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (query.trim() !== '') onSearch(query.trim())
  }
  return (
    <search>
      <form method="post" onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <TextField
          className="min-w-60 flex-1"
          label={words('label')}
          value={query}
          onValueChange={setQuery}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" look="primary" isPending={isPending} className="h-[2.5rem]">
          {words('find')}
        </Button>
      </form>
    </search>
  )
}
