'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { readAppError } from '@/components/api/app-error'
import { useTRPC } from '@/components/api/client'
import { useCurrentStore } from '@/components/shell/account-context'
import { useToast } from '@/components/ui/toast'
import { can } from '@/domain/permissions'
import type { SavedView } from '@/domain/saved-views'

export interface Views {
  list: readonly SavedView[]
  canWrite: boolean
  isSaving: boolean
  /** The name that was last tried stands already. */
  isTaken: boolean
  create: (view: { name: string; query: string }, onDone?: () => void) => void
  remove: (view: SavedView) => void
}

const NONE: readonly SavedView[] = []

/** The saved views of the cohorts page; a deleted one can be brought back for a moment. */
export function useViews(): Views {
  const words = useTranslations('cohorts.views')
  const trpc = useTRPC()
  const client = useQueryClient()
  const toast = useToast()
  const { organization, store } = useCurrentStore()
  const at = { org: organization.slug, store: store.slug, page: 'cohorts' as const }
  const { data } = useQuery(trpc.views.list.queryOptions(at))
  const onSuccess = () => client.invalidateQueries({ queryKey: trpc.views.pathKey() })
  const isConflict = (error: unknown) => readAppError(error).code === 'conflict'
  const create = useMutation(
    trpc.views.create.mutationOptions({
      onSuccess,
      onError: (error) => !isConflict(error) && toast({ text: words('failed'), look: 'loss' }),
    }),
  )
  const remove = useMutation(trpc.views.delete.mutationOptions({ onSuccess }))
  const add = (view: { name: string; query: string }, onDone?: () => void) =>
    create.mutate(
      { ...at, ...view },
      {
        onSuccess: () => {
          toast({ text: words('saved', { name: view.name }) })
          onDone?.()
        },
      },
    )
  return {
    list: data ?? NONE,
    canWrite: can(organization, 'note:update'),
    isSaving: create.isPending,
    isTaken: isConflict(create.error),
    create: add,
    remove: ({ id, name, query }) =>
      remove.mutate(
        { ...at, id },
        {
          onSuccess: () =>
            toast({
              text: words('deleted', { name }),
              action: { label: words('undo'), onAct: () => add({ name, query }) },
            }),
        },
      ),
  }
}
