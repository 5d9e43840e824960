'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import type { FileInspection } from '@/domain/imports'
import type { ImportListItem } from './import-history'
import { readDraft } from './use-draft'

interface StartNowProps {
  org: string
  store: string
  item: ImportListItem
  found: FileInspection
  onRefresh: () => void
}

/** Imports a file that leaves nothing to ask, as it was read, from the list itself. */
export function StartNow({ org, store, item, found, onRefresh }: StartNowProps) {
  const words = useTranslations('import.pending')
  const errorWords = useErrorWords()
  const toast = useToast()
  const trpc = useTRPC()
  const start = useMutation(
    trpc.imports.start.mutationOptions({
      onSuccess: () => toast({ text: words('started', { name: item.fileName }) }),
      onError: (error) => toast({ text: errorWords(error), look: 'loss' }),
      onSettled: onRefresh,
    }),
  )
  const { kind, mapping, choices } = found
  const { statusMap } = readDraft(item.id)
  return (
    <Button
      size="small"
      aria-label={words('startNamed', { name: item.fileName })}
      isPending={start.isPending}
      onClick={() => start.mutate({ org, store, importId: item.id, kind, mapping, reading: choices, statusMap })}
    >
      {words('start')}
    </Button>
  )
}
