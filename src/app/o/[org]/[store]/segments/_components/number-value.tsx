'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import { isMoneyField } from '@/components/segments/field-kinds'
import { currencyDigits } from '@/domain/currency'
import type { NumberCondition } from '@/domain/segments/segment-rule'
import { EntryField } from './entry-field'
import { OperatorSelect } from './operator-select'
import { readNumber, writeNumber } from './read-number'

const WAYS = ['atLeast', 'atMost', 'exactly', 'range'] as const
type Way = (typeof WAYS)[number]

interface NumberValueProps {
  condition: NumberCondition
  currency: string
  onChange: (condition: NumberCondition) => void
}

/** A number's bounds: one, the other, both, or both the same. */
export function NumberValue({ condition, currency, onChange }: NumberValueProps) {
  const words = useTranslations('segments.editor')
  const format = useFormat()
  const { field, from, to } = condition
  const [way, setWay] = useState<Way>(findWay(condition))
  const isShare = field === 'pAlive'
  const digits = isMoneyField(field) ? currencyDigits(currency) : isShare ? -2 : 0
  const suffix = isMoneyField(field) ? format.currencySign(currency) : isShare ? '%' : ''
  const choose = (next: Way) => {
    const known = from ?? to
    setWay(next)
    if (next === 'atLeast') onChange({ ...condition, from: known, to: null })
    if (next === 'atMost') onChange({ ...condition, from: null, to: to ?? from })
    if (next === 'exactly') onChange({ ...condition, from: known, to: known })
  }
  const entry = (side: 'from' | 'to') => (
    <EntryField
      label={words(way === 'range' ? side : 'value')}
      value={writeNumber(condition[side], digits)}
      suffix={suffix}
      onChange={(text) => {
        const value = readNumber(text, digits)
        onChange(way === 'exactly' ? { ...condition, from: value, to: value } : { ...condition, [side]: value })
      }}
    />
  )
  return (
    <>
      <OperatorSelect options={WAYS} value={way} onChange={choose} />
      {way !== 'atMost' && entry('from')}
      {(way === 'atMost' || way === 'range') && entry('to')}
    </>
  )
}

function findWay({ from, to }: NumberCondition): Way {
  if (to === null) return 'atLeast'
  if (from === null) return 'atMost'
  return from === to ? 'exactly' : 'range'
}
