'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Link } from '@/app/i18n/navigation'
import { Button } from '@/components/ui/button'
import { PasswordField } from '@/components/ui/password-field'
import { useFieldErrors } from '@/components/ui/use-field-errors'
import { CodeField } from './code-field'
import { EmailField } from './email-field'
import { enter, isCodeFault } from './enter'
import { EntryFault } from './entry-fault'

interface Typed {
  email: string
  password: string
}

/** Signs in by e-mail and password; then, where the account has one, by the second factor. */
export function PasswordForm({ forgotPath }: { forgotPath: string }) {
  const words = useTranslations('auth')
  const common = useTranslations('common')
  const { formRef, errors, showErrors } = useFieldErrors()
  const [isPending, setIsPending] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  /** What was right, while the code is asked for. */
  const [proven, setProven] = useState<Typed | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isPending) return
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '')
    const typed = proven ?? { email: text('email').trim(), password: text('password') }
    setFault(null)
    const faults = {
      ...(typed.email ? {} : { email: words('fault.noEmail') }),
      ...(typed.password ? {} : { password: words('fault.noPassword') }),
      ...(proven && !text('code').trim() ? { code: words('fault.noCode') } : {}),
    }
    showErrors(faults)
    if (Object.keys(faults).length > 0) return
    setIsPending(true)
    const found = await enter('credentials', { ...typed, code: text('code') })
    if (found === null) return
    if (isCodeFault(found)) setProven(typed)
    setFault(found)
    setIsPending(false)
  }

  return (
    <form method="post" ref={formRef} onSubmit={submit} noValidate className="flex flex-col gap-5">
      <EntryFault fault={fault} />
      {proven ? (
        <CodeField error={errors.code} />
      ) : (
        <>
          <EmailField error={errors.email} />
          <PasswordField
            name="password"
            label={words('password')}
            error={errors.password}
            autoComplete="current-password"
            showLabel={common('showPassword')}
            hideLabel={common('hidePassword')}
          />
        </>
      )}
      <Button type="submit" look="primary" size="large" isPending={isPending}>
        {proven ? words('code.submit') : words('signIn')}
      </Button>
      {proven ? (
        <button type="button" onClick={() => setProven(null)} className="quiet-link self-start">
          {words('code.back')}
        </button>
      ) : (
        <Link href={forgotPath} className="quiet-link self-start">
          {words('forgotLink')}
        </Link>
      )}
    </form>
  )
}
