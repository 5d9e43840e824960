'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useToast } from '@/components/ui/toast'

interface Deletable {
  id: string
  fileName: string
}

/** Asks before an upload is given up; returns how to ask, and the question to draw. */
export function useDeleteImport(org: string, store: string, onDeleted: (importId: string) => void) {
  const words = useTranslations('import.delete')
  const errorWords = useErrorWords()
  const toast = useToast()
  const trpc = useTRPC()
  const [asked, setAsked] = useState<Deletable | null>(null)
  const mutation = useMutation(
    trpc.imports.delete.mutationOptions({
      onSuccess: (_answer, { importId }) => {
        setAsked(null)
        onDeleted(importId)
      },
      onError: (error) => toast({ text: errorWords(error), look: 'loss' }),
    }),
  )
  const question: ReactNode = (
    <ConfirmDialog
      isOpen={asked !== null}
      onOpenChange={() => setAsked(null)}
      isDanger
      isPending={mutation.isPending}
      title={words('title', { name: asked?.fileName ?? '' })}
      description={words('note')}
      confirmLabel={words('confirm')}
      cancelLabel={words('keep')}
      onConfirm={() => asked && mutation.mutate({ org, store, importId: asked.id })}
    />
  )
  return { ask: setAsked, question }
}
