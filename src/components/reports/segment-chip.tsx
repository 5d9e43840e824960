'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FilterChip } from '@/components/ui/filter-chip'
import { joinClasses } from '@/components/ui/join-classes'
import { Popover } from '@/components/ui/popover'
import { TextField } from '@/components/ui/text-field'

/** § A list this short is read faster than searched. */
const SEARCHED_ABOVE = 8

interface SegmentChipProps {
  segments: readonly { id: string; name: string }[]
  chosen: string | null
  onChange: (id: string | null) => void
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

/** Customers of one saved segment. */
export function SegmentChip({ segments, chosen, onChange, ...open }: SegmentChipProps) {
  const words = useTranslations('reports.filter')
  const [text, setText] = useState('')
  const label = words('field.segment')
  const name = segments.find(({ id }) => id === chosen)?.name
  const found = segments.filter((one) => one.name.toLowerCase().includes(text.trim().toLowerCase()))
  return (
    <Popover
      label={label}
      {...open}
      trigger={
        <FilterChip
          name={label}
          value={name ?? words(chosen === null ? 'all' : 'segmentGone')}
          onClear={chosen === null ? undefined : () => onChange(null)}
          clearLabel={words('removeOne', { name: label })}
        />
      }
    >
      <div className="flex w-72 max-w-full flex-col gap-3">
        {segments.length > SEARCHED_ABOVE && (
          <TextField
            type="search"
            label={words('search', { name: label })}
            placeholder={words('searchHint')}
            value={text}
            onChange={(event) => setText(event.target.value)}
            className="[&_label]:sr-only"
          />
        )}
        <div className="-mx-1 flex max-h-72 flex-col overflow-y-auto px-1">
          {found.map((segment) => (
            <button
              key={segment.id}
              type="button"
              aria-pressed={segment.id === chosen}
              onClick={() => onChange(segment.id === chosen ? null : segment.id)}
              className={joinClasses(
                'min-h-8 shrink-0 truncate rounded-md px-2 py-1 text-left hover:bg-wash',
                'aria-pressed:bg-ink aria-pressed:font-emphasis aria-pressed:text-page',
              )}
            >
              {segment.name}
            </button>
          ))}
          {found.length === 0 && <p className="text-muted">{words('nothingFound')}</p>}
        </div>
        <p className="border-t border-line pt-2 text-fine text-muted">{words('noteSegment')}</p>
      </div>
    </Popover>
  )
}
