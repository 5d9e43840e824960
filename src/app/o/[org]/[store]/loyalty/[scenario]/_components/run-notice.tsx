'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { LoyaltyRunState } from '@/domain/loyalty-workbench'

interface RunNoticeProps {
  org: string
  store: string
  run: LoyaltyRunState<unknown> | null
  canUpdate: boolean
}

/** How far a run is, with the way to call it off; or why there is none, with the way to ask again. */
export function RunNotice({ org, store, run, canUpdate }: RunNoticeProps) {
  const words = useTranslations('loyalty.run')
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const look = async () => {
    await queryClient.invalidateQueries({ queryKey: trpc.loyalty.result.queryKey() })
    await queryClient.invalidateQueries({ queryKey: trpc.loyalty.bestSetting.queryKey() })
  }
  const cancel = useMutation(trpc.loyalty.cancel.mutationOptions({ onSuccess: look }))
  const retry = useMutation(trpc.loyalty.retry.mutationOptions({ onSuccess: look }))
  if (run?.state === 'empty') return <Callout className="mb-6 max-w-headline">{words('empty')}</Callout>
  if (run?.state === 'computing') {
    const { runId, step, share } = run
    return (
      <div role="status" className="mb-6 flex max-w-headline items-center gap-3 text-fine text-muted">
        <ProgressBar
          done={Math.round(share * 100)}
          total={step === 'queued' ? 0 : 100}
          label={words('label')}
          className="w-40"
        />
        <span className="min-w-0 flex-1">{words(`step.${step}`)}</span>
        {canUpdate && (
          <button type="button" className="quiet-link" onClick={() => cancel.mutate({ org, store, runId })}>
            {words('cancel')}
          </button>
        )}
      </div>
    )
  }
  if (run?.state !== 'failed') return null
  const { runId, reason } = run
  return (
    <Callout
      look={reason === 'cancelled' ? 'note' : 'loss'}
      isAlert={reason === 'failed'}
      className="mb-6 max-w-headline"
      action={
        canUpdate && (
          <Button size="small" isPending={retry.isPending} onClick={() => retry.mutate({ org, store, runId })}>
            {words('retry')}
          </Button>
        )
      }
    >
      {words(reason)}
    </Callout>
  )
}
