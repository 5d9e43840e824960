'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { useFieldErrors } from '@/components/ui/use-field-errors'
import { findPasswordFault, PASSWORD_LENGTH_MIN } from '@/domain/password-rules'
import { CodeField } from '../../_components/code-field'
import { enter } from '../../_components/enter'
import { EntryFault } from '../../_components/entry-fault'
import { NewPasswordField } from '../../_components/new-password-field'
import type { LinkView } from './open-link'

/** The form's state and what happens on submit: own checks of the password, then the server's, then the way in. */
function useLinkForm(token: string, link: LinkView) {
  const words = useTranslations('auth')
  const { formRef, errors, showErrors } = useFieldErrors()
  const [isPending, setIsPending] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const sayPasswordFault = (found: string) => ({
    password: words.has(`fault.${found}`) ? words(`fault.${found}`, { count: PASSWORD_LENGTH_MIN }) : '',
  })

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    const password = text('password')
    const passwordFault = link.kind === 'sign-in' ? null : findPasswordFault(password, link.email)
    setFault(null)
    const faults = {
      ...(passwordFault ? sayPasswordFault(passwordFault) : {}),
      ...(link.needsCode && !text('code').trim() ? { code: words('fault.noCode') } : {}),
    }
    showErrors(faults)
    if (Object.keys(faults).length > 0) return
    setIsPending(true)
    const found = await enter('link', { token, name: text('name'), password, code: text('code') })
    if (found === null) return
    const said = sayPasswordFault(found)
    if (said.password) showErrors(said)
    else setFault(found === 'notFound' ? 'linkSpent' : found)
    setIsPending(false)
  }

  return { formRef, errors, fault, isPending, submit }
}

/** What a letter's link opens: a new account, a new password, or only the door. */
export function LinkForm({ token, link }: { token: string; link: LinkView }) {
  const words = useTranslations('auth')
  const { formRef, errors, fault, isPending, submit } = useLinkForm(token, link)
  return (
    <>
      <h1 className="font-serif text-headline">{words(`openPage.${link.kind}.title`)}</h1>
      <p className="mb-8 mt-2 break-words text-ink-2">{words(`openPage.${link.kind}.lead`, { email: link.email })}</p>
      <form method="post" ref={formRef} onSubmit={submit} noValidate className="flex flex-col gap-5">
        <EntryFault fault={fault} />
        {/* Password managers keep a password under the name beside it. */}
        <input type="email" name="email" value={link.email} autoComplete="username" readOnly hidden />
        {link.kind === 'sign-up' && (
          <TextField name="name" label={words('name')} defaultValue={link.name} autoComplete="name" maxLength={120} />
        )}
        {link.kind !== 'sign-in' && (
          <NewPasswordField label={words(link.kind === 'reset' ? 'newPassword' : 'password')} error={errors.password} />
        )}
        {link.needsCode && <CodeField error={errors.code} />}
        <Button type="submit" look="primary" size="large" isPending={isPending}>
          {words(`openPage.${link.kind}.submit`)}
        </Button>
      </form>
    </>
  )
}
