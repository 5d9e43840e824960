'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useAccount } from '@/components/shell/account-context'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useToast } from '@/components/ui/toast'

/** Leaves the organisation, having said what that does. */
export function LeaveDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const words = useTranslations('members.leave')
  const common = useTranslations('common')
  const toast = useToast()
  const sayError = useErrorWords()
  const { organization } = useAccount().current
  const leave = useMutation(
    useTRPC().members.leave.mutationOptions({
      // A full load: what the browser still holds of the organisation goes with it.
      onSuccess: () => window.location.assign('/o'),
      onError: (error) => {
        toast({ text: sayError(error), look: 'loss' })
        onClose()
      },
    }),
  )
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onOpenChange={onClose}
      title={words('title', { organization: organization.name })}
      description={words('note')}
      confirmLabel={words('confirm')}
      cancelLabel={common('cancel')}
      isDanger
      isPending={leave.isPending}
      onConfirm={() => leave.mutate({ org: organization.slug })}
    />
  )
}
