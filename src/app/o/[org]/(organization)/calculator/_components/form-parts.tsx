'use client'
import { useTranslations } from 'next-intl'
import { type ComponentProps, type ReactNode, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field, getDescriptionIds } from '@/components/ui/field'
import { joinClasses } from '@/components/ui/join-classes'

/** A part of the settings under its heading. */
export function FormSection({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-5 border-t border-line pt-6">
      <div>
        <h2 className="text-[0.9375rem] font-semibold">{title}</h2>
        {note && <p className="mt-1 text-ink-2">{note}</p>}
      </div>
      {children}
    </section>
  )
}

interface TextAreaProps extends ComponentProps<'textarea'> {
  label: string
  hint?: ReactNode
  error?: string | undefined
}

/** Several lines of text with their label, hint and error. */
export function TextArea({ label, hint, error, ...rest }: TextAreaProps) {
  const id = useId()
  return (
    <Field id={id} label={label} hint={hint} error={error ?? null}>
      <textarea
        rows={2}
        {...rest}
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={getDescriptionIds(id, hint, error)}
        className={joinClasses(
          'w-full rounded-lg border bg-panel px-3 py-2 text-[0.9375rem] hover:border-ink-3 focus:border-accent focus:ring-2 focus:ring-accent/30',
          error ? 'border-loss' : 'border-line',
        )}
      />
    </Field>
  )
}

interface CheckboxProps extends ComponentProps<'input'> {
  label: ReactNode
}

/** Yes or no, saved with the form. */
export function Checkbox({ label, ...rest }: CheckboxProps) {
  return (
    <label className="flex items-start gap-2.5">
      <input
        {...rest}
        type="checkbox"
        className="mt-0.5 size-4 shrink-0 rounded border-ink-3 bg-page text-accent focus:ring-accent/30"
      />
      <span>{label}</span>
    </label>
  )
}

/** A text to take away, with a button that takes it. */
export function CopyText({ text, label }: { text: string; label: string }) {
  const common = useTranslations('calculator-page')
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text).then(
      () => setIsCopied(true),
      () => {},
    )
  }
  return (
    <div>
      <p className="mb-1.5 font-emphasis">{label}</p>
      <div className="flex items-start gap-2">
        <code className="min-w-0 flex-1 select-all break-all rounded-lg bg-wash px-3 py-2 text-fine">{text}</code>
        <Button size="small" onClick={copy}>
          <span aria-live="polite">{common(isCopied ? 'copied' : 'copy')}</span>
        </Button>
      </div>
    </div>
  )
}
