'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useCurrentStore } from '@/components/shell/account-context'
import { useToast } from '@/components/ui/toast'
import { can } from '@/domain/permissions'
import type { ReportNote } from '@/domain/saved-views'

export interface Notes {
  list: readonly ReportNote[]
  canWrite: boolean
  create: (note: { place: string; text: string }, onDone?: () => void) => void
  update: (note: { id: string; text: string }, onDone?: () => void) => void
  remove: (note: ReportNote) => void
}

const NONE: readonly ReportNote[] = []

/** The notes of the cohorts page, and what is done with them; a deleted one can be brought back for a moment. */
export function useNotes(): Notes {
  const words = useTranslations('cohorts.notes')
  const trpc = useTRPC()
  const client = useQueryClient()
  const toast = useToast()
  const { organization, store } = useCurrentStore()
  const at = { org: organization.slug, store: store.slug }
  const { data } = useQuery(trpc.notes.list.queryOptions({ ...at, page: 'cohorts' }))
  const handlers = {
    onSuccess: () => client.invalidateQueries({ queryKey: trpc.notes.pathKey() }),
    onError: () => toast({ text: words('failed'), look: 'loss' as const }),
  }
  const create = useMutation(trpc.notes.create.mutationOptions(handlers))
  const update = useMutation(trpc.notes.update.mutationOptions(handlers))
  const remove = useMutation(trpc.notes.delete.mutationOptions(handlers))
  return {
    list: data ?? NONE,
    canWrite: can(organization, 'note:update'),
    create: (note, onDone) => create.mutate({ ...at, ...note }, { onSuccess: onDone }),
    update: (note, onDone) => update.mutate({ ...at, ...note }, { onSuccess: onDone }),
    remove: ({ id, place, text }) =>
      remove.mutate(
        { ...at, id },
        {
          onSuccess: () =>
            toast({
              text: words('deleted'),
              action: { label: words('undo'), onAct: () => create.mutate({ ...at, place, text }) },
            }),
        },
      ),
  }
}
