'use client'
import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { DeleteSection } from './delete-section'

/** The end of one's own account; the browser then stands outside. */
export function DeleteAccount({ email }: { email: string }) {
  const sayError = useErrorWords()
  const remove = useMutation(
    useTRPC().leaving.deleteAccount.mutationOptions({ onSuccess: () => window.location.assign('/') }),
  )
  return (
    <DeleteSection
      what="account"
      name={email}
      isPending={remove.isPending || remove.isSuccess}
      error={remove.error ? sayError(remove.error) : null}
      onDelete={(confirmation) => remove.mutate({ confirmation })}
    />
  )
}
