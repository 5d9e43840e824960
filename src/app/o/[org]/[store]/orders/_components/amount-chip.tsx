'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import { FilterChip } from '@/components/ui/filter-chip'
import { Popover } from '@/components/ui/popover'
import { TextField } from '@/components/ui/text-field'
import { currencyDigits } from '@/domain/currency'
import { scaleMinor } from '@/domain/format/money'
import { parseMinor } from './parse-minor'
import { useOrderFilter } from './use-order-filter'

/** The amounts of the orders, from and to. */
export function AmountChip({ currency }: { currency: string }) {
  const words = useTranslations('orders.filter')
  const format = useFormat()
  const { state, setState } = useOrderFilter()
  const { min, max } = state
  const money = (minor: number) => format.money(minor, currency)
  const value =
    min !== null && max !== null
      ? words('between', { from: money(min), to: money(max) })
      : min !== null
        ? words('more', { amount: money(min) })
        : max !== null
          ? words('less', { amount: money(max) })
          : words('all')
  const sign = format.currencySign(currency)
  return (
    <Popover
      label={words('amount')}
      trigger={
        <FilterChip
          name={words('amount')}
          value={value}
          onClear={min !== null || max !== null ? () => void setState({ min: null, max: null }) : undefined}
          clearLabel={words('remove')}
        />
      }
    >
      <div className="grid w-72 max-w-full grid-cols-2 gap-3">
        <BoundField
          label={words('atLeast', { sign })}
          currency={currency}
          minor={min}
          onChange={(next) => void setState({ min: next })}
        />
        <BoundField
          label={words('atMost', { sign })}
          currency={currency}
          minor={max}
          onChange={(next) => void setState({ max: next })}
        />
      </div>
    </Popover>
  )
}

interface BoundFieldProps {
  label: string
  currency: string
  minor: number | null
  onChange: (minor: number | null) => void
}

function BoundField({ label, currency, minor, onChange }: BoundFieldProps) {
  const words = useTranslations('orders.filter')
  const digits = currencyDigits(currency)
  const [text, setText] = useState(minor === null ? '' : scaleMinor(minor, digits).replace(/\.0+$/, ''))
  const isWrong = text.trim() !== '' && parseMinor(text, digits) === null
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={text}
      error={isWrong ? words('notAmount') : null}
      onChange={(event) => {
        setText(event.target.value)
        const next = parseMinor(event.target.value, digits)
        if (next !== null || event.target.value.trim() === '') onChange(next)
      }}
    />
  )
}
