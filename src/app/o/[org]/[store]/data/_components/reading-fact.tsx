'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'

/** § Below it a finding is shown as one to look at. */
export const SURE = 0.8

interface ReadingFactProps {
  label: string
  /** 0–1; 1 where nothing else is possible or a person chose. */
  confidence?: number
  /** A person chose it, over what was found. */
  isChosen?: boolean
  onReset?: () => void
  note?: ReactNode
  children: (id: string) => ReactNode
}

/** One thing found in the file with the way to change it; what is not sure says so. */
export function ReadingFact({ label, confidence = 1, isChosen = false, onReset, note, children }: ReadingFactProps) {
  const words = useTranslations('import.reading')
  const id = useId()
  const isUnsure = !isChosen && confidence < SURE
  return (
    <div className={`flex flex-col gap-1 border-l-2 pl-3 ${isUnsure ? 'border-warning' : 'border-line'}`}>
      <label htmlFor={id} className="text-fine text-muted">
        {label}
      </label>
      {children(id)}
      {isUnsure && <p className="text-fine text-warning">{words('unsure')}</p>}
      {isChosen && onReset && (
        <button type="button" onClick={onReset} className="quiet-link w-fit text-fine">
          {words('reset')}
        </button>
      )}
      {note && <p className="text-fine text-muted">{note}</p>}
    </div>
  )
}

/** Something that is not chosen here, and where it is. */
export function PlainFact({ label, value, note }: { label: string; value: string; note?: ReactNode }) {
  return (
    <div className="flex flex-col gap-1 border-l-2 border-line pl-3">
      <span className="text-fine text-muted">{label}</span>
      <span className="flex min-h-9 items-center text-sm">{value}</span>
      {note && <span className="text-fine">{note}</span>}
    </div>
  )
}

interface ReadingSelectProps {
  id: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string) => void
}

/** A choice of a few as a plain list. */
export function ReadingSelect({ id, value, options, onChange }: ReadingSelectProps) {
  return (
    <select
      id={id}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="h-9 w-full rounded-lg border-line bg-panel py-0 pl-3 pr-8 text-sm text-ink"
    >
      {!options.some((option) => option.value === value) && <option value={value}>—</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
