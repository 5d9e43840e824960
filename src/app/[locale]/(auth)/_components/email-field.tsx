'use client'
import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/text-field'

const E_MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What is wrong with an e-mail as it was typed, as a key of the `auth.fault` words; null when nothing is. */
export function findEmailFault(email: string): 'noEmail' | 'badEmail' | null {
  if (!email) return 'noEmail'
  return E_MAIL.test(email) ? null : 'badEmail'
}

interface EmailFieldProps {
  error: string | undefined
  /** The only one that will do: of whoever was invited. */
  fixed?: string | null
}

/** The e-mail of an account. */
export function EmailField({ error, fixed }: EmailFieldProps) {
  const words = useTranslations('auth')
  return (
    <TextField
      name="email"
      type="email"
      label={words('email')}
      error={error}
      {...(fixed ? { defaultValue: fixed, readOnly: true } : {})}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      inputMode="email"
      maxLength={254}
    />
  )
}
