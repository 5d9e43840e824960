import type { ReactNode } from 'react'
import { joinClasses } from './join-classes'

interface FieldProps {
  id: string
  label: string
  hint?: ReactNode
  error?: string | null
  className?: string
  children: ReactNode
}

/** What a control's `aria-describedby` must name so that its hint and its error are read out. */
export function getDescriptionIds(id: string, hint: unknown, error: unknown): string | undefined {
  return joinClasses(Boolean(error) && `${id}-error`, Boolean(hint) && `${id}-hint`) || undefined
}

/** Label above, control, then the error and the hint beneath it. */
export function Field({ id, label, hint, error, className, children }: FieldProps) {
  return (
    <div className={joinClasses('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="font-emphasis text-ink">
        {label}
      </label>
      {children}
      {error && (
        <p id={`${id}-error`} className="text-fine text-loss">
          {error}
        </p>
      )}
      {hint && (
        <div id={`${id}-hint`} className="text-fine text-muted">
          {hint}
        </div>
      )}
    </div>
  )
}
