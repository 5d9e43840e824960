'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { parseRate } from '@/domain/currency-rates'
import type { RateEdits } from './currency-rates'

interface RateCellProps extends Pick<RateEdits, 'onSave' | 'isPending'> {
  row: { currency: string; month: string; rate: string | null }
  canEdit: boolean
}

/** A month's rate, written in place; either decimal mark is understood. */
export function RateCell({ row, canEdit, isPending, onSave }: RateCellProps) {
  const words = useTranslations('settings.rates')
  const format = useFormat()
  // Exact text: a number would drop digits of the rate.
  const shown = row.rate === null ? '' : format.locale === 'ru' ? row.rate.replace('.', ',') : row.rate
  const [text, setText] = useState(shown)
  const [isFaulty, setIsFaulty] = useState(false)
  if (!canEdit) return shown || words('missing')
  const label = words('rateOf', { currency: row.currency, month: format.month(row.month) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const rate = parseRate(text)
    setIsFaulty(rate === null)
    if (rate !== null) onSave([{ currency: row.currency, month: row.month, rate }])
  }
  return (
    <form method="post" onSubmit={submit} noValidate className="flex items-start gap-2">
      <div>
        <input
          aria-label={label}
          aria-invalid={isFaulty || undefined}
          inputMode="decimal"
          placeholder={words('missing')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className={`h-8 w-28 rounded-lg bg-panel px-2 text-sm ${isFaulty ? 'border-loss' : row.rate === null ? 'border-warning' : 'border-line'}`}
        />
        {isFaulty && (
          <p role="alert" className="mt-1 max-w-56 whitespace-normal text-fine text-loss">
            {words('fault.rate')}
          </p>
        )}
      </div>
      {text !== shown && (
        <Button type="submit" size="small" isPending={isPending}>
          {words('save')}
        </Button>
      )}
    </form>
  )
}
