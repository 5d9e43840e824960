'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { LinkButton } from '@/components/ui/link-button'
import { useToast } from '@/components/ui/toast'
import { getTestsPath } from './test-paths'
import type { TestPartProps } from './test-view'
import { buildEditPath } from './use-plan-state'

type Step = 'split' | 'stop' | 'delete'

/** What a person can do with a test at its stage; each step is asked about first. */
export function TestActions({ org, store, testId, canEdit, detail }: TestPartProps) {
  const words = useTranslations('programme-tests.action')
  const common = useTranslations('common')
  const format = useFormat()
  const [asked, setAsked] = useState<Step | null>(null)
  const { split, stop, remove } = useSteps({ org, store, onDone: () => setAsked(null) })
  if (!canEdit) return null
  const { stage, plan } = detail.test
  const input = { org, store, testId }
  const steps = { split, stop, delete: remove }
  return (
    <div className="mb-10 flex flex-wrap gap-3">
      {stage === 'draft' && (
        <Button look="primary" onClick={() => setAsked('split')}>
          {words('split')}
        </Button>
      )}
      {stage === 'draft' && (
        <LinkButton href={buildEditPath(getTestsPath(org, store, 'new'), detail.test)}>{words('edit')}</LinkButton>
      )}
      {stage === 'running' && <Button onClick={() => setAsked('stop')}>{words('stop')}</Button>}
      <Button look="quiet" onClick={() => setAsked('delete')}>
        {words('delete')}
      </Button>
      {asked && (
        <ConfirmDialog
          isOpen
          onOpenChange={(isOpen) => !isOpen && setAsked(null)}
          title={words(`${asked}Title`)}
          description={words(`${asked}Text`, { share: format.share(plan.treatedShare, 0) })}
          confirmLabel={words(`${asked}Confirm`)}
          cancelLabel={common('cancel')}
          isDanger={asked !== 'split'}
          isPending={steps[asked].isPending}
          onConfirm={() => steps[asked].mutate(input)}
        />
      )}
    </div>
  )
}

function useSteps({ org, store, onDone }: { org: string; store: string; onDone: () => void }) {
  const words = useTranslations('programme-tests.action')
  const errorWords = useErrorWords()
  const format = useFormat()
  const toast = useToast()
  const trpc = useTRPC()
  const client = useQueryClient()
  const router = useRouter()
  const refresh = async () => {
    onDone()
    await client.invalidateQueries({ queryKey: trpc.programmeTests.pathKey() })
  }
  const onError = (error: unknown) => {
    onDone()
    toast({ text: errorWords(error), look: 'loss' })
  }
  const split = useMutation(
    trpc.programmeTests.split.mutationOptions({
      onError,
      onSuccess: async ({ treated, control, elsewhere }) => {
        toast({
          text: words('splitDone', {
            treated: format.number(treated),
            control: format.number(control),
            elsewhere,
          }),
        })
        await refresh()
      },
    }),
  )
  const stop = useMutation(trpc.programmeTests.stop.mutationOptions({ onError, onSuccess: refresh }))
  const remove = useMutation(
    trpc.programmeTests.delete.mutationOptions({
      onError,
      onSuccess: async () => {
        router.push(getTestsPath(org, store))
        await client.invalidateQueries({ queryKey: trpc.programmeTests.list.queryKey() })
      },
    }),
  )
  return { split, stop, remove }
}
