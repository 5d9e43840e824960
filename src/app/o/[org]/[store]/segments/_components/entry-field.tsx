'use client'
import { useEffect, useState } from 'react'
import { joinClasses } from '@/components/ui/join-classes'

interface EntryFieldProps {
  label: string
  value: string
  type?: 'text' | 'date'
  suffix?: string
  /** What was typed; asked whether it can be read by the one who keeps it. */
  onChange: (text: string) => void
}

/** A small field of a condition; what is typed stands as it is until the field is left. */
export function EntryField({ label, value, type = 'text', suffix, onChange }: EntryFieldProps) {
  const [text, setText] = useState(value)
  const [hasFocus, setHasFocus] = useState(false)
  useEffect(() => {
    if (!hasFocus) setText(value)
  }, [value, hasFocus])
  return (
    <span className="inline-flex items-center gap-1.5">
      <input
        type={type}
        inputMode={type === 'text' ? 'decimal' : undefined}
        aria-label={label}
        placeholder={label}
        value={text}
        onFocus={() => setHasFocus(true)}
        onBlur={() => setHasFocus(false)}
        onChange={(event) => {
          setText(event.target.value)
          onChange(event.target.value)
        }}
        className={joinClasses(
          'h-9 rounded-lg border-line bg-panel px-3 text-sm hover:border-ink-3 focus:border-accent',
          type === 'date' ? 'w-40' : 'w-28',
        )}
      />
      {suffix && <span className="text-ink-2">{suffix}</span>}
    </span>
  )
}
