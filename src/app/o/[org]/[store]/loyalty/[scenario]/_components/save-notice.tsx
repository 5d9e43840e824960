'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import type { LoyaltyVersion } from '@/domain/loyalty-workbench'
import type { Draft } from './use-draft'

interface SaveNoticeProps {
  canUpdate: boolean
  isPast: boolean
  opened: LoyaltyVersion
  draft: Draft
}

/** What a person must know of keeping: an older version, a colleague's newer one, no right to change. */
export function SaveNotice({ canUpdate, isPast, opened, draft }: SaveNoticeProps) {
  const words = useTranslations('loyalty.save')
  if (isPast) return <Callout className="mb-6 max-w-headline">{words('past', { number: opened.number })}</Callout>
  if (!canUpdate) return <Callout className="mb-6 max-w-headline">{words('readOnly')}</Callout>
  if (draft.saveState === 'conflict') {
    return (
      <Callout
        look="warning"
        isAlert
        className="mb-6 max-w-headline"
        action={
          <Button size="small" onClick={() => window.location.reload()}>
            {words('reload')}
          </Button>
        }
      >
        {words('conflict')}
      </Callout>
    )
  }
  if (draft.saveState !== 'failed') return null
  return (
    <Callout
      look="loss"
      isAlert
      className="mb-6 max-w-headline"
      action={
        <Button size="small" onClick={() => void draft.saveWithNote('')}>
          {words('retry')}
        </Button>
      }
    >
      {words('failed')}
    </Callout>
  )
}
