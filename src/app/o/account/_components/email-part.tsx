'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPCClient } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import type { Security } from './account-view'
import { ConfirmEmail } from './confirm-email'
import { NewEmailDialog } from './new-email-dialog'
import { useAccountChange } from './use-account-change'

/** The address of mail by which a person gets in: whether it is known to be theirs, and the way to another. */
export function EmailPart({ account }: { account: Security }) {
  const profile = useTranslations('account.profile')
  const words = useTranslations('account.newEmail')
  const [isChanging, setIsChanging] = useState(false)
  const [sentTo, setSentTo] = useState<string | null>(null)
  return (
    <div className="flex flex-col gap-1.5">
      <span className="font-emphasis">{profile('email')}</span>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="break-all text-ink-2">
          {account.email}
          <span className="whitespace-nowrap text-fine text-muted">
            {' '}
            · {profile(account.isVerified ? 'verified' : 'unverified')}
          </span>
        </p>
        <Button onClick={() => setIsChanging(true)}>{words('change')}</Button>
      </div>
      <p role="status" className="break-words text-fine text-muted empty:hidden">
        {sentTo !== null && words('sent', { email: sentTo })}
      </p>
      <ConfirmEmail />
      {!account.isVerified && <UnverifiedEmail email={account.email} />}
      {isChanging && (
        <NewEmailDialog
          hasProof={account.hasPassword || account.secondFactor !== null}
          onSent={setSentTo}
          onClose={() => setIsChanging(false)}
        />
      )}
    </div>
  )
}

function UnverifiedEmail({ email }: { email: string }) {
  const words = useTranslations('account.profile')
  const locale = useLocale() === 'ru' ? 'ru' : 'en'
  const client = useTRPCClient()
  const { run, isPending, failure } = useAccountChange()
  const [isSent, setIsSent] = useState(false)
  const send = async () =>
    setIsSent(
      await run(() => client.account.requestLetter.mutate({ kind: 'sign-in', email, locale, next: '/o/account' })),
    )
  return (
    <>
      {failure && <Callout look="loss" isAlert title={failure} />}
      <Callout
        action={
          !isSent && (
            <Button isPending={isPending} onClick={send}>
              {words('verify')}
            </Button>
          )
        }
      >
        <span role="status">{words(isSent ? 'verifySent' : 'verifyText')}</span>
      </Callout>
    </>
  )
}
