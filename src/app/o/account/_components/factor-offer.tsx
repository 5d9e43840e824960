'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { type ApiOutputs, useTRPCClient } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { TextField } from '@/components/ui/text-field'
import { QrCode } from './qr-code'
import { useAccountChange } from './use-account-change'

interface FactorOfferProps {
  offer: ApiOutputs['account']['beginSecondFactor']
  onOn: (recoveryCodes: string[]) => void
  onCancel: () => void
}

/** The secret to be put into an app, and the field for the first code of it. */
export function FactorOffer({ offer, onOn, onCancel }: FactorOfferProps) {
  const words = useTranslations('account.factor')
  const errors = useTranslations('errors.reason')
  const client = useTRPCClient()
  const { run, isPending, failure, faults } = useAccountChange()
  const confirm = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get('code') ?? '').trim()
    if (code) run(async () => onOn((await client.account.confirmSecondFactor.mutate({ code })).recoveryCodes))
  }
  return (
    <div className="flex flex-col gap-5 rounded-lg border border-line bg-panel p-5 sm:flex-row">
      <QrCode squares={offer.squares} label={words('qr')} />
      <form method="post" onSubmit={confirm} noValidate className="flex min-w-0 flex-1 flex-col gap-4">
        <p className="text-ink-2">{words('scan')}</p>
        {failure && <Callout look="loss" isAlert title={failure} />}
        <TextField
          name="code"
          label={words('code')}
          error={faults.code && errors('codeWrong')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={10}
          className="max-w-48"
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" isPending={isPending}>
            {words('confirm')}
          </Button>
          <Button onClick={onCancel}>{words('cancel')}</Button>
        </div>
        <p className="text-fine text-muted">
          {words('secret')} <code className="select-all break-all text-ink-2">{offer.secret}</code>
        </p>
      </form>
    </div>
  )
}
