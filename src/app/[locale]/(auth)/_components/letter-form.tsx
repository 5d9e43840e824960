'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { readAppError } from '@/components/api/app-error'
import { useTRPCClient } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { TextField } from '@/components/ui/text-field'
import { useFieldErrors } from '@/components/ui/use-field-errors'
import { EmailField, findEmailFault } from './email-field'
import { LetterSent } from './letter-sent'

export type LetterKind = 'sign-up' | 'sign-in' | 'reset'

interface LetterFormProps {
  kind: LetterKind
  submitLabel: string
  /** Where letters can be read that no mail server takes; null where one does. */
  outboxPath: string | null
  /** The e-mail of an invitation: no other will do. */
  fixedEmail?: string | null
}

/** The form's state and what happens on submit: own checks, the request, the e-mail that was written to. */
function useLetterForm(kind: LetterKind) {
  const words = useTranslations('auth')
  const locale: 'en' | 'ru' = useLocale() === 'ru' ? 'ru' : 'en'
  const client = useTRPCClient()
  const sayError = useErrorWords()
  const { formRef, errors, showErrors } = useFieldErrors()
  const [isPending, setIsPending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const [sentTo, setSentTo] = useState<string | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const form = new FormData(event.currentTarget)
    const [name = '', email = ''] = ['name', 'email'].map((field) => String(form.get(field) ?? '').trim())
    const emailFault = findEmailFault(email)
    const faults = {
      ...(kind === 'sign-up' && !name ? { name: words('fault.noName') } : {}),
      ...(emailFault ? { email: words(`fault.${emailFault}`) } : {}),
    }
    setFailure(null)
    showErrors(faults)
    if (Object.keys(faults).length > 0) return
    setIsPending(true)
    const next = new URLSearchParams(window.location.search).get('next') ?? ''
    const shared = { email, locale, next }
    try {
      await client.account.requestLetter.mutate(kind === 'sign-up' ? { kind, name, ...shared } : { kind, ...shared })
      setSentTo(email)
    } catch (error) {
      const isEmailBad = 'email' in readAppError(error).fieldErrors
      if (isEmailBad) showErrors({ email: words('fault.badEmail') })
      else setFailure(sayError(error))
    }
    setIsPending(false)
  }

  return { formRef, errors, failure, isPending, sentTo, submit }
}

/** Asks for a letter that lets in; then says to look into the mail, whether or not the address has an account. */
export function LetterForm({ kind, submitLabel, outboxPath, fixedEmail }: LetterFormProps) {
  const words = useTranslations('auth')
  const { formRef, errors, failure, isPending, sentTo, submit } = useLetterForm(kind)
  if (sentTo !== null) return <LetterSent kind={kind} email={sentTo} outboxPath={outboxPath} />
  return (
    <form method="post" ref={formRef} onSubmit={submit} noValidate className="flex flex-col gap-5">
      {failure && <Callout look="loss" isAlert title={failure} />}
      {kind === 'sign-up' && (
        <TextField name="name" label={words('name')} error={errors.name} autoComplete="name" maxLength={120} />
      )}
      <EmailField error={errors.email} fixed={fixedEmail} />
      <Button type="submit" look="primary" size="large" isPending={isPending}>
        {submitLabel}
      </Button>
    </form>
  )
}
