'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useToast } from '@/components/ui/toast'
import type { SavedSegment } from '@/domain/segments/saved-segment'
import { SegmentEditor } from '../../_components/segment-editor'
import { useSegmentPaths } from '../../_components/use-segment-paths'

interface EditSegmentProps {
  org: string
  store: string
  currency: string
  segment: SavedSegment
}

/** The editor of a segment that is there. */
export function EditSegment({ org, store, currency, segment }: EditSegmentProps) {
  const words = useTranslations('segments.editor')
  const trpc = useTRPC()
  const cache = useQueryClient()
  const router = useRouter()
  const toast = useToast()
  const paths = useSegmentPaths()
  const update = useMutation(
    trpc.segments.update.mutationOptions({
      onSuccess: async (_, { name = segment.name }) => {
        await cache.invalidateQueries({ queryKey: trpc.segments.pathKey() })
        toast({ text: words('saved', { name }) })
        router.push(paths.ofSegment(segment.id))
      },
    }),
  )
  return (
    <SegmentEditor
      {...{ org, store, currency }}
      title={words('titleEdit')}
      saveLabel={words('saveChanges')}
      initial={segment}
      mutation={update}
      onSave={(draft) => update.mutate({ org, store, id: segment.id, ...draft })}
      onCancel={() => router.push(paths.ofSegment(segment.id))}
    />
  )
}
