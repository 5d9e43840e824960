'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { EXCLUSION_REASONS, type QuickExclusionReason } from '@/domain/orders'

interface ExcludeDialogProps {
  number: string
  isPending: boolean
  onClose: () => void
  /** A quick reason's name, or a text of the person's own. */
  onConfirm: (reason: string) => void
}

/** Asks why an order is taken out: a usual reason at a press, or words of one's own. */
export function ExcludeDialog({ number, isPending, onClose, onConfirm }: ExcludeDialogProps) {
  const words = useTranslations('orders.order')
  const [quick, setQuick] = useState<QuickExclusionReason | 'own'>('testOrder')
  const [own, setOwn] = useState('')
  const [isTried, setIsTried] = useState(false)
  const isMissing = quick === 'own' && own.trim() === ''
  const confirm = () => {
    setIsTried(true)
    if (!isMissing) onConfirm(quick === 'own' ? own.trim() : quick)
  }
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      title={words('excludeTitle', { number })}
      description={words('excludeNote')}
      actions={
        <>
          <Button onClick={onClose}>{words('cancel')}</Button>
          <Button look="primary" isPending={isPending} onClick={confirm}>
            {words('confirm')}
          </Button>
        </>
      }
    >
      <fieldset className="flex flex-col gap-1">
        <legend className="mb-1 font-emphasis">{words('reasonLabel')}</legend>
        {([...EXCLUSION_REASONS, 'own'] as const).map((reason) => (
          <label key={reason} className="flex min-h-8 cursor-pointer items-center gap-2.5">
            <input
              type="radio"
              name="reason"
              checked={quick === reason}
              onChange={() => setQuick(reason)}
              className="border-ink-3 bg-panel text-accent focus:ring-accent"
            />
            {reason === 'own' ? words('ownReason') : words(`reason.${reason}`)}
          </label>
        ))}
      </fieldset>
      {quick === 'own' && (
        <TextField
          label={words('ownReason')}
          hint={words('reasonHint')}
          maxLength={500}
          value={own}
          error={isTried && isMissing ? words('reasonMissing') : null}
          onChange={(event) => setOwn(event.target.value)}
        />
      )}
    </Dialog>
  )
}
