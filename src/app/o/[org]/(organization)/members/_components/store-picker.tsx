'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AccountStore } from '@/components/shell/account'
import { matchWords } from '@/components/ui/match-words'
import { TextField } from '@/components/ui/text-field'

interface StorePickerProps {
  stores: readonly AccountStore[]
  /** Slugs. */
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

/** § More stores than these are searched. */
const SEARCHED_FROM = 8

/** Several of the organisation's stores; many are found by typing. */
export function StorePicker({ stores, chosen, onChange }: StorePickerProps) {
  const words = useTranslations('members.access')
  const common = useTranslations('common')
  const [typed, setTyped] = useState('')
  const found = stores.filter(({ name }) => typed.trim() === '' || matchWords(name, typed) > 0)
  const toggle = (slug: string) =>
    onChange(chosen.includes(slug) ? chosen.filter((one) => one !== slug) : [...chosen, slug])
  return (
    <fieldset className="flex min-w-0 flex-col gap-2 rounded-lg border border-line p-2">
      <legend className="sr-only">{words('namedStores')}</legend>
      {stores.length > SEARCHED_FROM && (
        <TextField
          type="search"
          label={words('findStore')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <div className="max-h-48 overflow-y-auto">
        {found.map(({ slug, name }) => (
          <label
            key={slug}
            className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-1.5 hover:bg-wash"
          >
            <input
              type="checkbox"
              checked={chosen.includes(slug)}
              onChange={() => toggle(slug)}
              className="rounded border-ink-3 bg-panel text-accent focus:ring-accent"
            />
            <span className="min-w-0 truncate" title={name}>
              {name}
            </span>
          </label>
        ))}
        {found.length === 0 && <p className="px-1.5 py-2 text-muted">{common('nothingFound')}</p>}
      </div>
    </fieldset>
  )
}
