'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPCClient } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { useSignOut } from '@/components/shell/use-sign-out'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { describeUserAgent } from '@/domain/describe-user-agent'
import { AccountSection } from './account-section'
import type { Security } from './account-view'
import { useAccountChange } from './use-account-change'

/** Where the person is signed in; each place can be signed out of, or all at once. */
export function SessionsSection({ account, now }: { account: Security; now: Date }) {
  const words = useTranslations('account.sessions')
  const client = useTRPCClient()
  const { signOutEverywhere } = useSignOut()
  const { run, isPending, failure } = useAccountChange()
  const [isAsking, setIsAsking] = useState(false)
  return (
    <AccountSection title={words('title')}>
      {failure && <Callout look="loss" isAlert title={failure} />}
      <ul className="flex flex-col divide-y divide-line">
        {account.sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            now={now}
            isPending={isPending}
            onSignOut={() => run(() => client.account.revokeSession.mutate({ id: session.id }))}
          />
        ))}
      </ul>
      <Button className="self-start" onClick={() => setIsAsking(true)}>
        {words('everywhere')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={words('everywhereTitle')}
        description={words('everywhereText')}
        confirmLabel={words('everywhere')}
        cancelLabel={words('cancel')}
        isDanger
        onConfirm={signOutEverywhere}
      />
    </AccountSection>
  )
}

interface SessionRowProps {
  session: Security['sessions'][number]
  now: Date
  isPending: boolean
  onSignOut: () => void
}

function SessionRow({ session, now, isPending, onSignOut }: SessionRowProps) {
  const words = useTranslations('account.sessions')
  const format = useFormat()
  const known = describeUserAgent(session.userAgent)
  const browser = known?.browser ?? words('unknown')
  const place = known?.system ? words('on', { browser, system: known.system }) : browser
  const about = [
    session.isThisOne ? null : words('seen', { when: format.relative(session.seenAt, now) }),
    words('since', { when: format.relative(session.since, now) }),
    session.address,
  ]
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
      <div className="min-w-0">
        <p>
          {place}
          {session.isThisOne && <span className="ml-2 text-fine text-accent">{words('this')}</span>}
        </p>
        <p className="text-fine text-muted">{about.filter(Boolean).join(' · ')}</p>
      </div>
      {!session.isThisOne && (
        <Button isPending={isPending} aria-label={words('signOutOf', { place })} onClick={onSignOut}>
          {words('signOut')}
        </Button>
      )}
    </li>
  )
}
