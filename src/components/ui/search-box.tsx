'use client'
import { RiSearchLine } from '@remixicon/react'
import { useEffect, useState } from 'react'
import { joinClasses } from './join-classes'

interface SearchBoxProps {
  label: string
  placeholder: string
  value: string
  onChange: (text: string) => void
  /** Its width. */
  className: string
}

/** § A search begins when the typing pauses. */
const PAUSE_MS = 350

/** A search as it is typed: told once the typing has paused, without spaces around. */
export function SearchBox({ label, placeholder, value, onChange, className }: SearchBoxProps) {
  const [typed, setTyped] = useState<string | null>(null)
  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => {
      onChange(typed.trim())
      setTyped(null)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, onChange])
  return (
    <div className={joinClasses('relative w-full', className)}>
      <RiSearchLine aria-hidden className="pointer-events-none absolute left-2.5 top-2 size-4 text-ink-3" />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        maxLength={200}
        className="h-8 w-full rounded-lg border border-line bg-panel pl-8 pr-2 text-sm placeholder:text-muted hover:border-ink-3 focus:border-accent focus:ring-2 focus:ring-accent/30"
      />
    </div>
  )
}
