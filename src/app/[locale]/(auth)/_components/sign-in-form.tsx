'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { PasswordField } from '@/components/ui/password-field'
import { TextField } from '@/components/ui/text-field'
import { useFieldErrors } from '@/components/ui/use-field-errors'
import { type EntryFault, enter } from './enter'

export function SignInForm() {
  const words = useTranslations('auth')
  const common = useTranslations('common')
  const { formRef, errors, showErrors } = useFieldErrors()
  const [isPending, setIsPending] = useState(false)
  const [fault, setFault] = useState<EntryFault | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const form = new FormData(event.currentTarget)
    const email = String(form.get('email') ?? '').trim()
    const password = String(form.get('password') ?? '')
    const faults = {
      ...(email ? {} : { email: words('fault.noEmail') }),
      ...(password ? {} : { password: words('fault.noPassword') }),
    }
    setFault(null)
    showErrors(faults)
    if (Object.keys(faults).length > 0) return
    setIsPending(true)
    const found = await enter({ email, password })
    if (!found) return
    setFault(found)
    setIsPending(false)
  }

  return (
    <form ref={formRef} onSubmit={submit} noValidate className="flex flex-col gap-5">
      {fault && <Callout look="loss" isAlert title={words(`entry.${fault}`)} />}
      <TextField
        name="email"
        type="email"
        label={words('email')}
        error={errors.email}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        inputMode="email"
      />
      <PasswordField
        name="password"
        label={words('password')}
        error={errors.password}
        autoComplete="current-password"
        showLabel={common('showPassword')}
        hideLabel={common('hidePassword')}
      />
      <Button type="submit" look="primary" size="large" isPending={isPending}>
        {words('signIn')}
      </Button>
    </form>
  )
}
