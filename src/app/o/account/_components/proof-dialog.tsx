'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId } from 'react'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Dialog } from '@/components/ui/dialog'
import { PasswordField } from '@/components/ui/password-field'
import { useAccountChange } from './use-account-change'

interface ProofDialogProps {
  what: 'on' | 'off' | 'renew'
  onProve: (proof: string) => Promise<void>
  onClose: () => void
}

const ACT = { on: 'turnOn', off: 'turnOff', renew: 'renew' } as const

/** What changes how the account is entered asks for what only its person knows. */
export function ProofDialog({ what, onProve, onClose }: ProofDialogProps) {
  const words = useTranslations('account.factor')
  const errors = useTranslations('errors.reason')
  const common = useTranslations('common')
  const form = useId()
  const { run, isPending, failure, faults } = useAccountChange()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const proof = String(new FormData(event.currentTarget).get('proof') ?? '').trim()
    if (proof && (await run(() => onProve(proof)))) onClose()
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={words(`${what}Title`)}
      description={words(`${what}Text`)}
      actions={
        <>
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button type="submit" form={form} look={what === 'off' ? 'danger' : 'primary'} isPending={isPending}>
            {words(ACT[what])}
          </Button>
        </>
      }
    >
      <form method="post" id={form} onSubmit={submit} noValidate className="flex flex-col gap-3">
        {failure && <Callout look="loss" isAlert title={failure} />}
        <PasswordField
          name="proof"
          label={words(what === 'on' ? 'password' : 'proof')}
          error={faults.proof && errors('proofWrong')}
          autoComplete="current-password"
          showLabel={common('showPassword')}
          hideLabel={common('hidePassword')}
        />
      </form>
    </Dialog>
  )
}
