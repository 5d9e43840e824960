'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { localDayOf } from '@/domain/time/local-date'

/** The stores that are about to be deleted, each with the way back; nothing where there are none. */
export function LeavingStores({ org }: { org: string }) {
  const words = useTranslations('leaving.leavingStores')
  const format = useFormat()
  const trpc = useTRPC()
  const stores = useQuery(trpc.leaving.stores.queryOptions({ org })).data ?? []
  const undo = useUndo()
  if (stores.length === 0) return null
  return (
    <section className="mt-12 border-t border-line pt-6" aria-labelledby="leaving-stores">
      <h2 id="leaving-stores" className="font-semibold text-[0.9375rem]">
        {words('title')}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {stores.map(({ slug, name, timeZone, deleteAfter }) => (
          <li key={slug} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <span>{words('line', { name, day: format.day(localDayOf(deleteAfter.getTime(), timeZone)) })}</span>
            <Button isPending={undo.isPending} onClick={() => undo.mutate({ org, store: slug, name })}>
              {words('undo')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function useUndo() {
  const words = useTranslations('leaving.leavingStores')
  const trpc = useTRPC()
  const client = useQueryClient()
  const router = useRouter()
  const toast = useToast()
  const sayError = useErrorWords()
  const { mutationFn } = trpc.leaving.undoStore.mutationOptions()
  return useMutation({
    mutationFn: ({ name: _name, ...input }: { org: string; store: string; name: string }, context) =>
      mutationFn?.(input, context) ?? Promise.resolve(),
    onSuccess: (_done, { name }) => {
      toast({ text: words('undone', { name }) })
      // The list of stores in the header is the server's.
      router.refresh()
    },
    onError: (error) => toast({ text: sayError(error), look: 'loss' }),
    onSettled: () => client.invalidateQueries({ queryKey: trpc.leaving.stores.queryKey() }),
  })
}
