'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { parseAsString, useQueryState } from 'nuqs'
import { useTRPC } from '@/components/api/client'
import { useToast } from '@/components/ui/toast'
import { SegmentEditor } from '../../_components/segment-editor'
import { EMPTY_RULE } from '../../_components/use-rule-draft'
import { useSegmentPaths } from '../../_components/use-segment-paths'

/** The editor of a segment that is not there yet; what the address names of it is already filled in. */
export function NewSegment({ org, store, currency }: { org: string; store: string; currency: string }) {
  const words = useTranslations('segments.editor')
  const trpc = useTRPC()
  const cache = useQueryClient()
  const router = useRouter()
  const toast = useToast()
  const paths = useSegmentPaths()
  const [name] = useQueryState('name', parseAsString.withDefault(''))
  const create = useMutation(
    trpc.segments.create.mutationOptions({
      onSuccess: ({ id }, { name: saved }) => {
        void cache.invalidateQueries({ queryKey: trpc.segments.pathKey() })
        toast({ text: words('saved', { name: saved }) })
        router.push(paths.ofSegment(id))
      },
    }),
  )
  return (
    <SegmentEditor
      {...{ org, store, currency }}
      title={words('titleNew')}
      saveLabel={words('save')}
      initial={{ name, rule: EMPTY_RULE }}
      mutation={create}
      onSave={(draft) => create.mutate({ org, store, ...draft })}
      onCancel={() => router.push(paths.list)}
    />
  )
}
