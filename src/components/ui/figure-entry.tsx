'use client'
import { type KeyboardEvent, useState } from 'react'
import { joinClasses } from './join-classes'

interface FigureEntryProps {
  /** Names the figure for those who listen to the page. */
  label: string
  value: number
  min: number
  max: number
  /** The figure as it stands in the field, without its unit. */
  write: (value: number) => string
  /** What a person typed; null where it is no number. */
  parse: (text: string) => number | null
  /** The unit after the figure. */
  suffix?: string
  isDisabled?: boolean
  onChange: (value: number) => void
}

/** A figure that can be typed over where it stands: Enter or leaving takes it, Escape leaves it as it was. */
export function FigureEntry(props: FigureEntryProps) {
  const { label, value, min, max, write, parse, suffix, isDisabled, onChange } = props
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? write(value)
  const take = () => {
    const next = typed === null ? null : parse(typed)
    setTyped(null)
    if (next !== null) onChange(Math.min(max, Math.max(min, next)))
  }
  const handleKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') take()
    if (event.key === 'Escape') setTyped(null)
  }
  return (
    <span className="inline-flex items-baseline gap-1 whitespace-nowrap font-emphasis">
      <input
        type="text"
        inputMode="decimal"
        aria-label={label}
        value={text}
        disabled={isDisabled}
        // A figure and its field are one: as wide as what stands in it.
        style={{ width: `${Math.max(1, text.length) + 1.25}ch` }}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onKeyDown={handleKey}
        className={joinClasses(
          'rounded border-0 border-b border-dotted border-ink-3 bg-transparent px-0.5 py-0 text-right text-sm font-emphasis text-ink',
          'hover:border-ink focus:border-accent focus:ring-0 disabled:border-transparent',
        )}
      />
      {suffix && <span>{suffix}</span>}
    </span>
  )
}
