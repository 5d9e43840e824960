'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { TextField } from '@/components/ui/text-field'

/** Asks for the second factor: six digits of an app, or a recovery code. Has the focus when it appears. */
export function CodeField({ error }: { error: string | undefined }) {
  const words = useTranslations('auth.code')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <TextField
      ref={field}
      name="code"
      label={words('label')}
      hint={words('hint')}
      error={error}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={40}
    />
  )
}
