import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, type ButtonSize, getButtonClasses } from './button-classes'

interface LinkButtonProps extends ComponentProps<typeof Link> {
  look?: ButtonLook
  size?: ButtonSize
}

/** A link that looks like a button. */
export function LinkButton({ look, size, className, ...rest }: LinkButtonProps) {
  return <Link {...rest} className={getButtonClasses(look, size, className)} />
}
