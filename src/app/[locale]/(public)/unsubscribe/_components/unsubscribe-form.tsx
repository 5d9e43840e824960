'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'

type Progress = 'asked' | 'sending' | 'done' | 'failed'

/** Asks once, then says that it is done. */
export function UnsubscribeForm({ token, kind }: { token: string; kind: string }) {
  const words = useTranslations('unsubscribe')
  const [progress, setProgress] = useState<Progress>('asked')
  const send = async () => {
    setProgress('sending')
    const answer = await fetch(`/api/unsubscribe?token=${encodeURIComponent(token)}`, { method: 'POST' }).catch(
      () => null,
    )
    setProgress(answer?.ok ? 'done' : 'failed')
  }
  if (progress === 'done')
    return (
      <p role="status" className="mt-5 max-w-[40rem] text-ink-2">
        {words('done')}
      </p>
    )
  return (
    <div className="mt-5 flex max-w-[40rem] flex-col items-start gap-5">
      <p className="text-ink-2">{words(`question.${kind}`)}</p>
      {progress === 'failed' && (
        <Callout look="loss" isAlert>
          {words('failed')}
        </Callout>
      )}
      <Button isPending={progress === 'sending'} onClick={send}>
        {words('confirm')}
      </Button>
    </div>
  )
}
