'use client'
import { useTranslations } from 'next-intl'
import { PasswordField } from '@/components/ui/password-field'
import { PASSWORD_LENGTH_MIN } from '@/domain/password-rules'

/** A password that is being chosen, with what it must be like. */
export function NewPasswordField({ label, error }: { label: string; error: string | undefined }) {
  const words = useTranslations('auth')
  const common = useTranslations('common')
  return (
    <PasswordField
      name="password"
      label={label}
      hint={words('passwordHint', { count: PASSWORD_LENGTH_MIN })}
      error={error}
      autoComplete="new-password"
      showLabel={common('showPassword')}
      hideLabel={common('hidePassword')}
    />
  )
}
