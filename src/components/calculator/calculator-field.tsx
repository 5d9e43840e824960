import type { ReactNode } from 'react'
import { Field, getDescriptionIds } from '@/components/ui/field'
import { joinClasses } from '@/components/ui/join-classes'
import type { CalculatorField as FieldName, TextKey } from '@/domain/calculator/calculator-fields'
import type { CalculatorForm } from './use-calculator'

interface CalculatorFieldProps {
  form: CalculatorForm
  name: TextKey
  hint?: ReactNode
  isOptional?: boolean
  isSmall?: boolean
  label?: string
}

/** One number: its label, the field with its unit, what is wrong with it, and what it is. */
export function NumberField({ form, name, hint, isOptional, isSmall, label }: CalculatorFieldProps) {
  const { words, prefix } = form
  const id = `${prefix}${name}`
  const error = form.problemOf(name)
  const notes = form.isAmbiguous(name) ? words('ambiguous', { value: form.readingOf(name) }) : null
  const suffix = form.unitOf(name)
  const shownHint = notes || hint ? <NumberHint note={notes} hint={hint} /> : null
  return (
    <Field
      id={id}
      label={label ?? words(`field.${name}`)}
      error={error}
      hint={shownHint}
      className={isSmall ? 'text-fine' : undefined}
    >
      <div className="relative">
        <input
          id={id}
          name={name}
          type="text"
          inputMode={name === 'margin' ? 'text' : 'decimal'}
          autoComplete="off"
          maxLength={32}
          placeholder={isOptional ? words('optional') : undefined}
          value={form.textOf(name)}
          onChange={(event) => form.change(name, event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={getDescriptionIds(id, shownHint, error)}
          className={joinClasses(
            'w-full rounded-lg border bg-panel text-ink transition-colors placeholder:text-muted hover:border-ink-3 focus:border-accent focus:ring-2 focus:ring-accent/30',
            isSmall ? 'h-9 px-3 text-sm' : 'h-[2.875rem] px-3.5 text-[1.0625rem]',
            error ? 'border-loss' : 'border-line',
            suffix && (isSmall ? 'pr-14' : 'pr-24'),
          )}
        />
        {suffix && (
          <span
            aria-hidden
            className={joinClasses(
              'pointer-events-none absolute inset-y-0 right-3.5 flex items-center text-muted',
              !isSmall && 'text-[1.0625rem]',
            )}
          >
            {suffix}
          </span>
        )}
      </div>
    </Field>
  )
}

function NumberHint({ note, hint }: { note: string | null; hint: ReactNode }) {
  return (
    <>
      {note && <span className="block text-warning">{note}</span>}
      {hint}
    </>
  )
}

/** Fields that stand in the words on where numbers are found. */
const GUIDED: readonly FieldName[] = ['aov', 'freq', 'margin', 'life', 'cac', 'arpa', 'churn', 'year']

/** Where a field's number is found: a way down the page, to the words on it. */
export function WhereLink({ form, name }: { form: CalculatorForm; name: FieldName }) {
  if (!form.hasGuide || !GUIDED.includes(name)) return null
  return (
    <a href={`#where-${name}`} className="quiet-link absolute right-0 top-0 text-fine">
      {form.words('where')}
    </a>
  )
}
