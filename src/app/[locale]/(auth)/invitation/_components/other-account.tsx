'use client'
import { signOut } from 'next-auth/react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'

/** Somebody else is signed in: says so, and lets them out, back to this page. */
export function OtherAccount({ invited, signedIn }: { invited: string; signedIn: string }) {
  const words = useTranslations('invitation.other')
  return (
    <Callout
      look="warning"
      title={words('title', { signedIn })}
      action={<Button onClick={() => void signOut({ callbackUrl: window.location.href })}>{words('signOut')}</Button>}
    >
      {words('text', { invited })}
    </Callout>
  )
}
