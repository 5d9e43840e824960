'use client'
import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { DeleteSection } from '@/components/leaving/delete-section'

/** Deletes the organisation; what is left is the page that tells until when it can be taken back. */
export function DeleteOrganization({ org, name }: { org: string; name: string }) {
  const sayError = useErrorWords()
  const remove = useMutation(
    useTRPC().leaving.deleteOrganization.mutationOptions({
      // A full load: what the browser still holds of the organisation goes with it.
      onSuccess: () => window.location.assign(`/o/${encodeURIComponent(org)}/leaving`),
    }),
  )
  return (
    <DeleteSection
      what="organization"
      name={name}
      isPending={remove.isPending || remove.isSuccess}
      error={remove.error ? sayError(remove.error) : null}
      onDelete={(confirmation) => remove.mutate({ org, confirmation })}
    />
  )
}
