'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { DeleteSection } from '@/components/leaving/delete-section'
import { getOrgPath } from '@/components/shell/org-sections'

interface StoreDangerZoneProps {
  slugs: { org: string; store: string }
  name: string
}

/** What ends a store. The organisation's settings then tell until when it can be taken back. */
export function StoreDangerZone({ slugs, name }: StoreDangerZoneProps) {
  const words = useTranslations('leaving.danger')
  const sayError = useErrorWords()
  const remove = useMutation(
    useTRPC().leaving.deleteStore.mutationOptions({
      // A full load: what the browser still holds of the store goes with it.
      onSuccess: () => window.location.assign(getOrgPath(slugs.org, 'settings')),
    }),
  )
  return (
    <section className="mt-12 rounded-lg border border-loss/40 p-5">
      <h2 className="mb-4 font-semibold text-fine text-loss">{words('title')}</h2>
      <DeleteSection
        what="store"
        name={name}
        isPending={remove.isPending || remove.isSuccess}
        error={remove.error ? sayError(remove.error) : null}
        onDelete={(confirmation) => remove.mutate({ ...slugs, confirmation })}
      />
    </section>
  )
}
