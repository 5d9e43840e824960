'use client'
import { type ReactNode, type Ref, useState } from 'react'
import { TextField, type TextFieldProps } from './text-field'

interface PasswordFieldProps extends Omit<TextFieldProps, 'type' | 'suffix'> {
  showLabel: string
  hideLabel: string
  hint?: ReactNode
  ref?: Ref<HTMLInputElement>
}

/** A password that can be looked at while typing; password managers know it by `autoComplete`. */
export function PasswordField({ showLabel, hideLabel, ...rest }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false)
  return (
    <div className="relative">
      <TextField
        {...rest}
        type={isShown ? 'text' : 'password'}
        autoCapitalize="none"
        spellCheck={false}
        // Tremor puts an English "Show Password" button into a password input; ours stands above the field instead.
        className="[&_button]:hidden"
      />
      <button
        type="button"
        aria-pressed={isShown}
        onClick={() => setIsShown(!isShown)}
        className="quiet-link absolute right-0 top-0 text-fine"
      >
        {isShown ? hideLabel : showLabel}
      </button>
    </div>
  )
}
