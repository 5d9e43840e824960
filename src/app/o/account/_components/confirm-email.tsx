'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { readAppError } from '@/components/api/app-error'
import { useTRPCClient } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { useAccountChange } from './use-account-change'

const HASH = /^#email=(.+)$/

/** What the letter to a new address leads to. Nothing happens until the button is pressed; nothing is shown without a letter. */
export function ConfirmEmail() {
  const words = useTranslations('account.newEmail')
  const client = useTRPCClient()
  const router = useRouter()
  const { run, isPending, failure } = useAccountChange()
  const [token, setToken] = useState<string | null>(null)
  const [outcome, setOutcome] = useState<{ email: string } | 'spent' | null>(null)
  // The secret stands behind the #, which no server is sent.
  useEffect(() => setToken(HASH.exec(window.location.hash)?.[1] ?? null), [])
  if (token === null) return null

  const confirm = () =>
    run(async () => {
      try {
        setOutcome(await client.account.confirmEmail.mutate({ token }))
      } catch (error) {
        if (readAppError(error).code !== 'notFound') throw error
        setOutcome('spent')
      }
      router.replace('/o/account', { scroll: false })
    })
  if (outcome === 'spent') return <Callout look="loss" isAlert title={words('spent')} />
  if (outcome) return <Callout title={words('confirmed', { email: outcome.email })} />
  return (
    <>
      {failure && <Callout look="loss" isAlert title={failure} />}
      <Callout
        title={words('confirmTitle')}
        action={
          <Button look="primary" isPending={isPending} onClick={confirm}>
            {words('confirm')}
          </Button>
        }
      >
        {words('confirmText')}
      </Callout>
    </>
  )
}
