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
import { findPasswordFault, PASSWORD_LENGTH_MIN } from '@/domain/password-rules'
import { enter } from '../../_components/enter'
import { NewPasswordField } from '../../_components/new-password-field'

interface JoinFormProps {
  token: string
  /** What shows that the mailbox is the person's. */
  proof: string
  email: string
}

/** The form's state and what happens on submit: own checks, account and membership at once, the way in. */
function useJoinForm({ token, proof, email }: JoinFormProps) {
  const words = useTranslations('auth')
  const locale = useLocale() === 'ru' ? 'ru' : 'en'
  const client = useTRPCClient()
  const sayError = useErrorWords()
  const { formRef, errors, showErrors } = useFieldErrors()
  const [isPending, setIsPending] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const sayFault = (fault: string) =>
    words.has(`fault.${fault}`) ? words(`fault.${fault}`, { count: PASSWORD_LENGTH_MIN }) : words('fault.other')

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const form = new FormData(event.currentTarget)
    const [name, password] = [String(form.get('name') ?? '').trim(), String(form.get('password') ?? '')]
    const fault = findPasswordFault(password, email)
    const faults = { ...(name ? {} : { name: sayFault('noName') }), ...(fault ? { password: sayFault(fault) } : {}) }
    setFailure(null)
    showErrors(faults)
    if (Object.keys(faults).length > 0) return
    setIsPending(true)
    try {
      await client.invitation.join.mutate({ token, proof, name, password, locale })
      const found = await enter('credentials', { email, password, code: '' })
      if (found === null) return
      setFailure(words.has(`entry.${found}`) ? words(`entry.${found}`) : words('entry.internal'))
    } catch (error) {
      const { fieldErrors } = readAppError(error)
      if (fieldErrors.password) showErrors({ password: sayFault(fieldErrors.password) })
      else setFailure(sayError(error))
    }
    setIsPending(false)
  }

  return { formRef, errors, failure, isPending, submit }
}

/** Makes the invited person's account: a name and a password, and they are in. */
export function JoinForm(props: JoinFormProps) {
  const words = useTranslations('auth')
  const invitation = useTranslations('invitation')
  const { formRef, errors, failure, isPending, submit } = useJoinForm(props)
  return (
    <form method="post" ref={formRef} onSubmit={submit} noValidate className="flex flex-col gap-5">
      {failure && <Callout look="loss" isAlert title={failure} />}
      {/* Password managers keep a password under the name beside it. */}
      <input type="email" name="email" value={props.email} autoComplete="username" readOnly hidden />
      <TextField name="name" label={words('name')} error={errors.name} autoComplete="name" maxLength={120} />
      <NewPasswordField label={words('password')} error={errors.password} />
      <Button type="submit" look="primary" size="large" isPending={isPending}>
        {invitation('join')}
      </Button>
    </form>
  )
}
