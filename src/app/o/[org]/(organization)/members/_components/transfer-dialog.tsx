'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useAccount } from '@/components/shell/account-context'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { useToast } from '@/components/ui/toast'
import type { Member } from './members-data'
import { useRefreshMembers } from './use-refresh-members'

/** Hands the organisation over: its name is typed, so that it is no slip. */
export function TransferDialog({ member, onClose }: { member: Member | null; onClose: () => void }) {
  const words = useTranslations('members.transfer')
  const { organization } = useAccount().current
  return (
    <Dialog
      isOpen={member !== null}
      onOpenChange={onClose}
      title={words('title', { name: member?.name ?? '' })}
      description={words('note', { organization: organization.name, name: member?.name ?? '' })}
    >
      {member && <TransferForm member={member} onClose={onClose} />}
    </Dialog>
  )
}

function TransferForm({ member, onClose }: { member: Member; onClose: () => void }) {
  const words = useTranslations('members.transfer')
  const common = useTranslations('common')
  const toast = useToast()
  const sayError = useErrorWords()
  const refresh = useRefreshMembers()
  const { slug: org, name } = useAccount().current.organization
  const [typedName, setTypedName] = useState('')
  const transfer = useMutation(
    useTRPC().members.transferOwnership.mutationOptions({
      onSuccess: async () => {
        toast({ text: words('done', { name: member.name }) })
        onClose()
        await refresh()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    transfer.mutate({ org, userId: member.userId, typedName })
  }
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-3">
      {transfer.isError && <Callout look="loss" isAlert title={sayError(transfer.error)} />}
      <TextField
        label={words('typed', { organization: name })}
        value={typedName}
        onChange={(event) => setTypedName(event.target.value)}
        autoComplete="off"
      />
      <div className="flex flex-wrap justify-end gap-2 pt-2">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" look="danger" disabled={typedName.trim() !== name} isPending={transfer.isPending}>
          {words('confirm')}
        </Button>
      </div>
    </form>
  )
}
