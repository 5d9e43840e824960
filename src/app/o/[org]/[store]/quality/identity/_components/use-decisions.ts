'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useToast } from '@/components/ui/toast'

/** Stores a person's word on pairs and takes it back; figures elsewhere are asked for anew, this list stays as it is. */
export function useDecisions() {
  const trpc = useTRPC()
  const client = useQueryClient()
  const toast = useToast()
  const errorWords = useErrorWords()
  const finish = {
    onSuccess: () => {
      const listed = trpc.identity.proposed.queryKey()[0]
      void client.invalidateQueries({
        predicate: ({ queryKey }) => JSON.stringify(queryKey[0]) !== JSON.stringify(listed),
        refetchType: 'none',
      })
    },
    onError: (error: unknown) => toast({ text: errorWords(error), look: 'loss' }),
  }
  return {
    decide: useMutation(trpc.identity.decide.mutationOptions(finish)),
    takeBack: useMutation(trpc.identity.takeBack.mutationOptions(finish)),
    acceptSure: useMutation(trpc.identity.acceptSure.mutationOptions(finish)),
  }
}
