import { Field, getDescriptionIds } from '@/components/ui/field'
import { joinClasses } from '@/components/ui/join-classes'
import type { Words } from '@/domain/calculator/words'
import type { LeadFieldName, LeadFormData } from '@/domain/leads/lead-form'

interface LeadFieldsProps {
  form: LeadFormData
  words: Words
  faults: readonly LeadFieldName[]
  /** What had been typed into a form that came back. */
  typed: Partial<Record<LeadFieldName, string>>
}

const FIELDS = [
  { name: 'name', type: 'text', autoComplete: 'name', isRequired: true, max: 120 },
  { name: 'email', type: 'email', autoComplete: 'email', isRequired: true, max: 254 },
  { name: 'phone', type: 'tel', autoComplete: 'tel', isRequired: false, max: 40 },
  { name: 'shopUrl', type: 'text', autoComplete: 'url', isRequired: false, max: 300 },
] as const

/** What a visitor types, and what they agree to. */
export function LeadFields(props: LeadFieldsProps) {
  const { words } = props
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {FIELDS.map((field) => (
          <TypedField key={field.name} {...props} field={field} />
        ))}
      </div>
      {/* Out of sight for people, and for those who listen; a program fills in every field it finds. */}
      <div aria-hidden className="absolute -left-[9999px] h-px w-px overflow-hidden">
        <label>
          {words('leaveEmpty')}
          <input type="text" name="leaveEmpty" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <div className="mt-4 flex flex-col gap-3 text-fine text-ink-2">
        <Consent {...props} name="consent" text={props.form.consent.processing} />
        <Consent {...props} name="marketing" text={props.form.consent.marketing} />
        {props.form.privacyUrl && (
          <a href={props.form.privacyUrl} target="_blank" rel="noreferrer" className="quiet-link self-start">
            {words('privacy')}
          </a>
        )}
      </div>
    </>
  )
}

function TypedField({ field, words, faults, typed }: LeadFieldsProps & { field: (typeof FIELDS)[number] }) {
  const { name, type, autoComplete, isRequired, max } = field
  const id = `lead-${name}`
  const error = faults.includes(name) ? words(`fault.${name}`) : null
  const label = isRequired ? words(name) : `${words(name)}, ${words('optional')}`
  return (
    <Field id={id} label={label} error={error}>
      <input
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        required={isRequired}
        maxLength={max}
        defaultValue={typed[name] ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={getDescriptionIds(id, null, error)}
        className={joinClasses(
          'h-10 w-full rounded-lg border bg-page px-3 text-[0.9375rem] hover:border-ink-3 focus:border-accent focus:ring-2 focus:ring-accent/30',
          error ? 'border-loss' : 'border-line',
        )}
      />
    </Field>
  )
}

function Consent({
  name,
  text,
  words,
  faults,
  typed,
}: LeadFieldsProps & { name: 'consent' | 'marketing'; text: string }) {
  const id = `lead-${name}`
  const error = faults.includes(name) ? words(`fault.${name}`) : null
  return (
    <div>
      <label className="flex items-start gap-2.5">
        <input
          type="checkbox"
          id={id}
          name={name}
          required={name === 'consent'}
          defaultChecked={typed[name] === 'on'}
          aria-invalid={error ? true : undefined}
          aria-describedby={getDescriptionIds(id, null, error)}
          className="mt-0.5 size-4 shrink-0 rounded border-ink-3 bg-page text-accent focus:ring-accent/30"
        />
        <span>{text}</span>
      </label>
      {error && (
        <p id={`${id}-error`} className="ml-6 mt-1 text-loss">
          {error}
        </p>
      )}
    </div>
  )
}
