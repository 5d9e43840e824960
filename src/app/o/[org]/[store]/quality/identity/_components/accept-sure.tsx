'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { useDecisions } from './use-decisions'

interface AcceptSureProps {
  org: string
  store: string
  count: number
}

/** All pairs that share both an e-mail and a phone, accepted at once, and taken back at once. */
export function AcceptSure({ org, store, count }: AcceptSureProps) {
  const words = useTranslations('identity.proposed')
  const { acceptSure, takeBack } = useDecisions()
  const [isAsking, setIsAsking] = useState(false)
  const [accepted, setAccepted] = useState<{ first: string; second: string }[] | null>(null)
  const accept = () =>
    acceptSure.mutate(
      { org, store },
      {
        onSuccess: ({ pairs }) => {
          setAccepted(pairs)
          setIsAsking(false)
        },
      },
    )
  if (accepted && accepted.length > 0) {
    return (
      <Callout
        className="mb-5 max-w-headline"
        title={words('accepted', { count: accepted.length })}
        action={
          <Button
            size="small"
            isPending={takeBack.isPending}
            onClick={() => takeBack.mutate({ org, store, pairs: accepted }, { onSuccess: () => setAccepted(null) })}
          >
            {words('takeAllBack')}
          </Button>
        }
      />
    )
  }
  return (
    <div className="mb-5 flex flex-wrap items-center gap-3">
      <p>{words('sure', { count })}</p>
      <Button size="small" onClick={() => setIsAsking(true)}>
        {words('acceptSure')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        isPending={acceptSure.isPending}
        title={words('acceptTitle', { count })}
        description={words('acceptNote')}
        confirmLabel={words('acceptConfirm')}
        cancelLabel={words('cancel')}
        onConfirm={accept}
      />
    </div>
  )
}
