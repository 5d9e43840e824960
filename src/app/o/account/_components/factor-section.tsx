'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ApiOutputs, useTRPCClient } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { AccountSection } from './account-section'
import type { Security } from './account-view'
import { FactorOffer } from './factor-offer'
import { ProofDialog } from './proof-dialog'
import { RecoveryCodes } from './recovery-codes'
import { useAccountChange } from './use-account-change'

/** A code beside the password: on, off, and what helps when the phone is gone. */
export function FactorSection({ account }: { account: Security }) {
  const words = useTranslations('account.factor')
  const client = useTRPCClient()
  const { run, isPending, failure } = useAccountChange()
  const [offer, setOffer] = useState<ApiOutputs['account']['beginSecondFactor'] | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const [asked, setAsked] = useState<'on' | 'off' | 'renew' | null>(null)
  const isOn = account.secondFactor !== null

  const begin = async (proof: string | null) => setOffer(await client.account.beginSecondFactor.mutate({ proof }))
  const prove = async (proof: string) => {
    if (asked === 'on') await begin(proof)
    else if (asked === 'off') await client.account.removeSecondFactor.mutate({ proof })
    else setCodes((await client.account.renewRecoveryCodes.mutate({ proof })).recoveryCodes)
  }

  return (
    <AccountSection title={words('title')}>
      {!codes && (
        <p className="text-ink-2">
          {account.secondFactor ? words('on', { count: account.secondFactor.recoveryCodesLeft }) : words('off')}
        </p>
      )}
      {failure && <Callout look="loss" isAlert title={failure} />}
      {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />}
      {offer && !isOn && (
        <FactorOffer
          offer={offer}
          onOn={(made) => {
            setOffer(null)
            setCodes(made)
          }}
          onCancel={() => setOffer(null)}
        />
      )}
      {!codes && !offer && (
        <div className="flex flex-wrap gap-2">
          {isOn ? (
            <>
              <Button onClick={() => setAsked('renew')}>{words('renew')}</Button>
              <Button onClick={() => setAsked('off')}>{words('turnOff')}</Button>
            </>
          ) : (
            <Button
              isPending={isPending}
              onClick={() => (account.hasPassword ? setAsked('on') : run(() => begin(null)))}
            >
              {words('turnOn')}
            </Button>
          )}
        </div>
      )}
      {asked && <ProofDialog what={asked} onProve={prove} onClose={() => setAsked(null)} />}
    </AccountSection>
  )
}
