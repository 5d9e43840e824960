'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'

/** Brings the organisation back, and its owner into it. */
export function UndoDeletion({ org }: { org: string }) {
  const words = useTranslations('leaving.leavingPage')
  const toast = useToast()
  const sayError = useErrorWords()
  const undo = useMutation(
    useTRPC().leaving.undoOrganization.mutationOptions({
      onSuccess: () => window.location.assign(`/o/${encodeURIComponent(org)}`),
      onError: (error) => toast({ text: sayError(error), look: 'loss' }),
    }),
  )
  return (
    <Button look="primary" isPending={undo.isPending || undo.isSuccess} onClick={() => undo.mutate({ org })}>
      {words('undo')}
    </Button>
  )
}
