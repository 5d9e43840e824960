'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'

/** The button that makes the signed-in person a member. */
export function AcceptInvitation({ token }: { token: string }) {
  const words = useTranslations('invitation')
  const sayError = useErrorWords()
  const accept = useMutation(
    useTRPC().invitation.accept.mutationOptions({
      // A full load: the product has a root layout of its own.
      onSuccess: ({ org }) => window.location.assign(`/o/${encodeURIComponent(org)}`),
    }),
  )
  return (
    <div className="flex flex-col gap-5">
      {accept.isError && <Callout look="loss" isAlert title={sayError(accept.error)} />}
      <Button
        look="primary"
        size="large"
        isPending={accept.isPending || accept.isSuccess}
        onClick={() => accept.mutate({ token })}
      >
        {words('accept')}
      </Button>
    </div>
  )
}
