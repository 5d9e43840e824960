'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useRef, useState } from 'react'
import { useTRPCClient } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { PasswordField } from '@/components/ui/password-field'
import { findPasswordFault, PASSWORD_LENGTH_MIN } from '@/domain/password-rules'
import { AccountSection } from './account-section'
import type { Security } from './account-view'
import { useAccountChange } from './use-account-change'

/** A new password by the present one; by letter where there is none. */
export function PasswordSection({ account }: { account: Security }) {
  const words = useTranslations('account.password')
  return (
    <AccountSection title={words('title')}>
      {account.hasPassword ? <ChangeForm email={account.email} /> : <AskByLetter email={account.email} />}
    </AccountSection>
  )
}

function ChangeForm({ email }: { email: string }) {
  const words = useTranslations('account.password')
  const auth = useTranslations('auth')
  const common = useTranslations('common')
  const client = useTRPCClient()
  const form = useRef<HTMLFormElement>(null)
  const { run, isPending, failure, faults, setFaults } = useAccountChange()
  const [isChanged, setIsChanged] = useState(false)
  const errors = useTranslations('errors.reason')
  const say = (fault: string | undefined) => {
    if (!fault) return undefined
    return auth.has(`fault.${fault}`) ? auth(`fault.${fault}`, { count: PASSWORD_LENGTH_MIN }) : errors('passwordWrong')
  }

  const change = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const [current = '', password = ''] = ['current', 'password'].map((name) => String(fields.get(name) ?? ''))
    const fault = findPasswordFault(password, email)
    setIsChanged(false)
    if (!current || fault) return setFaults(current ? { password: fault ?? '' } : { current: 'noPassword' })
    const isDone = await run(() => client.account.changePassword.mutate({ current, password }))
    setIsChanged(isDone)
    if (isDone) form.current?.reset()
  }

  const eye = { showLabel: common('showPassword'), hideLabel: common('hidePassword') }
  return (
    <form method="post" ref={form} onSubmit={change} noValidate className="flex flex-col gap-4">
      <p className="text-ink-2">{words('text')}</p>
      {failure && <Callout look="loss" isAlert title={failure} />}
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <div className="grid gap-4 sm:grid-cols-2">
        <PasswordField
          name="current"
          label={words('current')}
          error={say(faults.current)}
          autoComplete="current-password"
          {...eye}
        />
        <PasswordField
          name="password"
          label={words('new')}
          error={say(faults.password)}
          autoComplete="new-password"
          {...eye}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" isPending={isPending}>
          {words('change')}
        </Button>
        <p role="status" className="text-fine text-muted">
          {isChanged && words('changed')}
        </p>
      </div>
    </form>
  )
}

function AskByLetter({ email }: { email: string }) {
  const words = useTranslations('account.password')
  const locale = useLocale() === 'ru' ? 'ru' : 'en'
  const client = useTRPCClient()
  const { run, isPending, failure } = useAccountChange()
  const [isAsked, setIsAsked] = useState(false)
  const ask = async () =>
    setIsAsked(
      await run(() => client.account.requestLetter.mutate({ kind: 'reset', email, locale, next: '/o/account' })),
    )
  return (
    <>
      <p className="text-ink-2">{words('none')}</p>
      {failure && <Callout look="loss" isAlert title={failure} />}
      <p role="status" className="text-ink-2">
        {isAsked && words('asked')}
      </p>
      {!isAsked && (
        <Button isPending={isPending} onClick={ask} className="self-start">
          {words('ask')}
        </Button>
      )}
    </>
  )
}
