'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useAccount } from '@/components/shell/account-context'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useToast } from '@/components/ui/toast'
import type { Member } from './members-data'
import { useRefreshMembers } from './use-refresh-members'

/** Takes a member out of the organisation, having said what that does. */
export function RemoveDialog({ member, onClose }: { member: Member | null; onClose: () => void }) {
  const words = useTranslations('members.remove')
  const common = useTranslations('common')
  const toast = useToast()
  const sayError = useErrorWords()
  const refresh = useRefreshMembers()
  const { organization } = useAccount().current
  const remove = useMutation(
    useTRPC().members.remove.mutationOptions({
      onSuccess: () => toast({ text: words('done') }),
      onError: (error) => toast({ text: sayError(error), look: 'loss' }),
      onSettled: async () => {
        onClose()
        await refresh()
      },
    }),
  )
  return (
    <ConfirmDialog
      isOpen={member !== null}
      onOpenChange={onClose}
      title={words('title', { name: member?.name ?? '' })}
      description={words('note', { organization: organization.name })}
      confirmLabel={words('confirm')}
      cancelLabel={common('cancel')}
      isDanger
      isPending={remove.isPending}
      onConfirm={() => member && remove.mutate({ org: organization.slug, userId: member.userId })}
    />
  )
}
