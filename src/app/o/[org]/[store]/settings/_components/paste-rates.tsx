'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field, getDescriptionIds } from '@/components/ui/field'
import { parseRateLines } from '@/domain/currency-rates'
import type { RateEdits } from './currency-rates'

interface PasteRatesProps extends Pick<RateEdits, 'onSave' | 'isPending'> {
  currency: string
}

/** Several rates at once, a line each, as typed or pasted; nothing is saved while a line is not understood. */
export function PasteRates({ currency, onSave, isPending }: PasteRatesProps) {
  const words = useTranslations('settings.rates')
  const id = useId()
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { rates, faults } = parseRateLines(text, currency)
    const [first] = faults
    setError(first ? words('pasteFault', { line: first.line, fault: words(`fault.${first.fault}`) }) : null)
    if (!first && rates.length > 0) onSave(rates, () => setText(''))
  }
  return (
    <form method="post" onSubmit={submit} noValidate className="mt-5 flex flex-col gap-3">
      <Field id={id} label={words('paste')} hint={words('pasteHint')} error={error}>
        <textarea
          id={id}
          rows={3}
          value={text}
          onChange={(event) => setText(event.target.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={getDescriptionIds(id, true, error)}
          className={`rounded-lg bg-panel px-3 py-2 text-[0.9375rem] ${error ? 'border-loss' : 'border-line'}`}
        />
      </Field>
      <Button type="submit" className="self-start" isPending={isPending} disabled={text.trim() === ''}>
        {words('pasteSave')}
      </Button>
    </form>
  )
}
