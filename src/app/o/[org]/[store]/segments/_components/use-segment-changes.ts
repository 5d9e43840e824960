'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useToast } from '@/components/ui/toast'
import type { SavedSegment } from '@/domain/segments/saved-segment'

/** What is done to saved segments from their list: a copy, a deletion and the way back from it. */
export function useSegmentChanges({ org, store }: { org: string; store: string }) {
  const words = useTranslations('segments.saved')
  const trpc = useTRPC()
  const cache = useQueryClient()
  const toast = useToast()
  const sayError = useErrorWords()
  const [deleted, setDeleted] = useState<SavedSegment | null>(null)
  const onError = (error: unknown) => toast({ text: sayError(error), look: 'loss' })
  const onSettled = () => cache.invalidateQueries({ queryKey: trpc.segments.pathKey() })
  const create = useMutation(trpc.segments.create.mutationOptions({ onError, onSettled }))
  const remove = useMutation(trpc.segments.delete.mutationOptions({ onError, onSettled }))
  return {
    deleted,
    isPending: create.isPending || remove.isPending,
    duplicate: ({ rule }: SavedSegment, name: string) => create.mutate({ org, store, name, rule }),
    remove: (segment: SavedSegment) =>
      remove.mutate({ org, store, id: segment.id }, { onSuccess: () => setDeleted(segment) }),
    undo: () => {
      if (!deleted) return
      const { id, name, rule } = deleted
      create.mutate(
        { org, store, id, name, rule },
        {
          onSuccess: () => {
            setDeleted(null)
            toast({ text: words('restored', { name }) })
          },
        },
      )
    },
  }
}
