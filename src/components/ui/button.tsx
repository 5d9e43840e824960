'use client'
import { RiLoader4Line } from '@remixicon/react'
import type { ButtonHTMLAttributes, Ref } from 'react'
import { type ButtonLook, type ButtonSize, getButtonClasses } from './button-classes'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook
  size?: ButtonSize
  /** Work is under way: the button keeps its width and focus, and takes no second press. */
  isPending?: boolean
  ref?: Ref<HTMLButtonElement>
}

/** A button; `type` is "button" unless said otherwise. */
export function Button({ look, size, isPending = false, className, children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={isPending || undefined}
      aria-disabled={isPending || undefined}
      className={getButtonClasses(look, size, className)}
      onClick={isPending ? (event) => event.preventDefault() : onClick}
    >
      {isPending && <RiLoader4Line aria-hidden className="-ml-1 size-4 animate-spin" />}
      {children}
    </button>
  )
}
