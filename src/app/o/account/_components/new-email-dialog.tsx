'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId } from 'react'
import { useTRPCClient } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Dialog } from '@/components/ui/dialog'
import { PasswordField } from '@/components/ui/password-field'
import { TextField } from '@/components/ui/text-field'
import { useAccountChange } from './use-account-change'

interface NewEmailDialogProps {
  /** Whether the account has a password or a second factor: without either nobody can show that it is theirs. */
  hasProof: boolean
  onSent: (email: string) => void
  onClose: () => void
}

/** Asks for the new address and for what only the account's person knows; the rest is up to the letter. */
export function NewEmailDialog({ hasProof, onSent, onClose }: NewEmailDialogProps) {
  const words = useTranslations('account.newEmail')
  const auth = useTranslations('auth.fault')
  const errors = useTranslations('errors.reason')
  const common = useTranslations('common')
  const client = useTRPCClient()
  const form = useId()
  const { run, isPending, failure, faults, setFaults } = useAccountChange()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget)
    const [email = '', proof = ''] = ['email', 'proof'].map((name) => String(fields.get(name) ?? '').trim())
    if (!email || !proof) return setFaults(email ? { proof: 'proofWrong' } : { email: 'noEmail' })
    if (!(await run(() => client.account.requestEmailChange.mutate({ email, proof })))) return
    onSent(email)
    onClose()
  }
  const sayEmailFault = (fault: string) => {
    if (fault === 'sameEmail') return errors(fault)
    return auth(fault === 'noEmail' ? fault : 'badEmail')
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={words('title')}
      description={words(hasProof ? 'text' : 'noProof')}
      actions={
        <>
          <Button onClick={onClose}>{words('cancel')}</Button>
          {hasProof && (
            <Button type="submit" form={form} look="primary" isPending={isPending}>
              {words('send')}
            </Button>
          )}
        </>
      }
    >
      {hasProof && (
        <form method="post" id={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
          {failure && <Callout look="loss" isAlert title={failure} />}
          <TextField
            name="email"
            type="email"
            label={words('new')}
            error={faults.email && sayEmailFault(faults.email)}
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            inputMode="email"
            maxLength={254}
          />
          <PasswordField
            name="proof"
            label={words('proof')}
            error={faults.proof && errors('proofWrong')}
            autoComplete="current-password"
            showLabel={common('showPassword')}
            hideLabel={common('hidePassword')}
          />
        </form>
      )}
    </Dialog>
  )
}
