'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsString, useQueryState } from 'nuqs'
import { useTRPC } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'

interface ArchivedScenariosProps {
  org: string
  store: string
  canUpdate: boolean
}

/** The scenario that has just been put away, with the way back; and all that are. */
export function ArchivedScenarios({ org, store, canUpdate }: ArchivedScenariosProps) {
  const words = useTranslations('loyalty.archive')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const [justArchived, setJustArchived] = useQueryState('archived', parseAsString)
  const { data: archived = [] } = useQuery(trpc.loyalty.list.queryOptions({ org, store, isArchived: true }))
  const update = useMutation(
    trpc.loyalty.update.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.loyalty.list.queryKey() }),
    }),
  )
  const restore = async (scenarioId: string) => {
    await update.mutateAsync({ org, store, scenarioId, isArchived: false })
    if (scenarioId === justArchived) void setJustArchived(null)
  }
  const just = archived.find(({ id }) => id === justArchived)
  if (archived.length === 0) return null
  return (
    <div className="mb-6 flex max-w-headline flex-col gap-3">
      {just && (
        <Callout
          action={
            canUpdate && (
              <Button size="small" isPending={update.isPending} onClick={() => void restore(just.id)}>
                {words('undo')}
              </Button>
            )
          }
        >
          {words('done', { name: just.name })}
        </Callout>
      )}
      <details className="text-fine">
        <summary className="quiet-link w-fit cursor-pointer list-none [&::-webkit-details-marker]:hidden">
          {words('all', { count: archived.length })}
        </summary>
        <ul className="mt-2 flex flex-col">
          {archived.map(({ id, name }) => (
            <li key={id} className="flex justify-between gap-4 border-t border-line py-1.5 first:border-t-0">
              <span className="min-w-0 truncate">{name}</span>
              {canUpdate && (
                <button type="button" className="quiet-link" onClick={() => void restore(id)}>
                  {words('restore')}
                </button>
              )}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
