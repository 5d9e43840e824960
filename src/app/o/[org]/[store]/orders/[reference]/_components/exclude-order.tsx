'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import { ExcludeDialog } from './exclude-dialog'

interface ExcludeOrderProps {
  org: string
  store: string
  order: { sourceNumber: number; externalId: string }
  isExcluded: boolean
}

/** Takes the order out of the figures, with a reason, or puts it back. */
export function ExcludeOrder({ org, store, order, isExcluded }: ExcludeOrderProps) {
  const words = useTranslations('orders.order')
  const errorWords = useErrorWords()
  const toast = useToast()
  const trpc = useTRPC()
  const client = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const finish = (text: string) => ({
    onSuccess: async () => {
      setIsAsking(false)
      toast({ text })
      // Every figure of the store has changed.
      await client.invalidateQueries()
    },
    onError: (error: unknown) => toast({ text: errorWords(error), look: 'loss' }),
  })
  const number = order.externalId
  const exclude = useMutation(trpc.orders.exclude.mutationOptions(finish(words('excludeDone', { number }))))
  const include = useMutation(trpc.orders.include.mutationOptions(finish(words('includeDone', { number }))))
  if (isExcluded) {
    return (
      <Button size="small" isPending={include.isPending} onClick={() => include.mutate({ org, store, ...order })}>
        {words('include')}
      </Button>
    )
  }
  return (
    <>
      <Button size="small" onClick={() => setIsAsking(true)}>
        {words('exclude')}
      </Button>
      {isAsking && (
        <ExcludeDialog
          number={number}
          isPending={exclude.isPending}
          onClose={() => setIsAsking(false)}
          onConfirm={(reason) => exclude.mutate({ org, store, ...order, reason })}
        />
      )}
    </>
  )
}
