'use client'
import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/text-field'

const E_MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What is wrong with an e-mail as it was typed, as a key of the `auth.fault` words; null when nothing is. */
export function findEmailFault(email: string): 'noEmail' | 'badEmail' | null {
  if (!email) return 'noEmail'
  return E_MAIL.test(email) ? null : 'badEmail'
}

/** The e-mail of an account. */
export function EmailField({ error }: { error: string | undefined }) {
  const words = useTranslations('auth')
  return (
    <TextField
      name="email"
      type="email"
      label={words('email')}
      error={error}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      inputMode="email"
      maxLength={254}
    />
  )
}
