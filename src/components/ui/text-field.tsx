'use client'
import { TextInput, type TextInputProps } from '@tremor/react'
import { type ReactNode, type Ref, useId } from 'react'
import { Field, getDescriptionIds } from './field'
import { joinClasses } from './join-classes'

export interface TextFieldProps extends Omit<TextInputProps, 'error' | 'errorMessage' | 'type' | 'ref'> {
  label: string
  hint?: ReactNode
  /** What is wrong, in the person's language. */
  error?: string | null
  type?: 'text' | 'email' | 'password' | 'search' | 'date'
  /** A unit after the figure: %, ₽. */
  suffix?: ReactNode
  ref?: Ref<HTMLInputElement>
}

/** One line of text with its label, hint and error; the error is announced and tied to the input. */
export function TextField({ label, hint, error, suffix, type = 'text', className, ref, ...rest }: TextFieldProps) {
  const made = useId()
  const id = rest.id ?? made
  return (
    <Field id={id} label={label} hint={hint} error={error} className={className}>
      <div className="relative">
        <TextInput
          placeholder=""
          {...rest}
          ref={ref}
          id={id}
          // Tremor's own eye button speaks English only; PasswordField brings one with words.
          type={type === 'password' ? 'password' : (type as 'text')}
          aria-invalid={error ? true : undefined}
          aria-describedby={getDescriptionIds(id, hint, error)}
          className={joinClasses(
            'min-w-0 focus-within:border-accent focus-within:ring-2 focus-within:ring-accent/30 dark:focus-within:border-accent border-line bg-panel hover:bg-panel dark:border-line dark:bg-panel dark:hover:bg-panel [&_input]:h-[2.375rem] [&_input]:text-[0.9375rem]',
            error && 'border-loss dark:border-loss',
            Boolean(suffix) && '[&_input]:pr-12',
          )}
        />
        {suffix && (
          <span className="pointer-events-none absolute inset-y-0 right-3.5 flex items-center text-muted">
            {suffix}
          </span>
        )}
      </div>
    </Field>
  )
}
