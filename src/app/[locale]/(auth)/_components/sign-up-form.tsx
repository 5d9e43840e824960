'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { readAppError } from '@/components/api/app-error'
import { useTRPCClient } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { PasswordField } from '@/components/ui/password-field'
import { TextField } from '@/components/ui/text-field'
import { useFieldErrors } from '@/components/ui/use-field-errors'
import { findPasswordFault, PASSWORD_LENGTH_MIN } from '@/domain/password-rules'
import { enter } from './enter'

const E_MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

interface SignUpFields {
  name: string
  email: string
  password: string
}

/** The first thing wrong with each field, as a key of the `auth.fault` words. */
function findFaults({ name, email, password }: SignUpFields): Record<string, string> {
  const passwordFault = findPasswordFault(password, email)
  return {
    ...(name ? {} : { name: 'noName' }),
    ...(E_MAIL.test(email) ? {} : { email: email ? 'badEmail' : 'noEmail' }),
    ...(passwordFault ? { password: passwordFault } : {}),
  }
}

/** The form's state and what happens on submit: own checks, the account, the way in. */
function useSignUp() {
  const words = useTranslations('auth')
  const locale = useLocale() === 'ru' ? 'ru' : 'en'
  const client = useTRPCClient()
  const sayError = useErrorWords()
  const { formRef, errors, showErrors } = useFieldErrors()
  const [isPending, setIsPending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const sayFaults = (faults: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(faults).map(([field, fault]) => [
        field,
        words.has(`fault.${fault}`) ? words(`fault.${fault}`, { count: PASSWORD_LENGTH_MIN }) : words('fault.other'),
      ]),
    )

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    const fields = { name: text('name').trim(), email: text('email').trim(), password: text('password') }
    const faults = findFaults(fields)
    setFailure(null)
    showErrors(sayFaults(faults))
    if (Object.keys(faults).length > 0) return
    setIsPending(true)
    try {
      await client.account.signUp.mutate({ ...fields, locale })
      const fault = await enter(fields)
      if (!fault) return
      setFailure(words(`entry.${fault}`))
    } catch (error) {
      const { fieldErrors } = readAppError(error)
      showErrors(sayFaults(fieldErrors))
      if (Object.keys(fieldErrors).length === 0) setFailure(sayError(error))
    }
    setIsPending(false)
  }

  return { formRef, errors, failure, isPending, submit }
}

export function SignUpForm() {
  const words = useTranslations('auth')
  const common = useTranslations('common')
  const { formRef, errors, failure, isPending, submit } = useSignUp()
  return (
    <form ref={formRef} onSubmit={submit} noValidate className="flex flex-col gap-5">
      {failure && <Callout look="loss" isAlert title={failure} />}
      <TextField name="name" label={words('name')} error={errors.name} autoComplete="name" maxLength={120} />
      <TextField
        name="email"
        type="email"
        label={words('email')}
        error={errors.email}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        inputMode="email"
        maxLength={254}
      />
      <PasswordField
        name="password"
        label={words('password')}
        hint={words('passwordHint', { count: PASSWORD_LENGTH_MIN })}
        error={errors.password}
        autoComplete="new-password"
        showLabel={common('showPassword')}
        hideLabel={common('hidePassword')}
      />
      <Button type="submit" look="primary" size="large" isPending={isPending}>
        {words('signUp')}
      </Button>
    </form>
  )
}
