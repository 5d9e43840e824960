'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { DateCondition } from '@/domain/segments/segment-rule'
import { EntryField } from './entry-field'
import { OperatorSelect } from './operator-select'

const WAYS = ['inLastDays', 'notInLastDays', 'between', 'notBetween', 'since', 'until'] as const
type Way = (typeof WAYS)[number]

interface DateValueProps {
  condition: DateCondition
  onChange: (condition: DateCondition) => void
}

/** A day's bounds: written out, or as many days back from today. */
export function DateValue({ condition, onChange }: DateValueProps) {
  const words = useTranslations('segments.editor')
  const [way, setWay] = useState<Way>(findWay(condition))
  const { field } = condition
  const range = 'days' in condition ? { from: null, to: null } : { from: condition.from, to: condition.to }
  const choose = (next: Way) => {
    setWay(next)
    if (next === 'inLastDays' || next === 'notInLastDays')
      onChange({ field, operator: next, days: 'days' in condition ? condition.days : 90 })
    else
      onChange({
        field,
        operator: next === 'notBetween' ? 'notBetween' : 'between',
        from: next === 'until' ? null : range.from,
        to: next === 'since' ? null : range.to,
      })
  }
  const entry = (side: 'from' | 'to') => (
    <EntryField
      type="date"
      label={words(side)}
      value={range[side] ?? ''}
      onChange={(text) =>
        onChange({
          field,
          operator: way === 'notBetween' ? 'notBetween' : 'between',
          ...range,
          [side]: text === '' ? null : text,
        })
      }
    />
  )
  return (
    <>
      <OperatorSelect options={WAYS} value={way} onChange={choose} />
      {'days' in condition ? (
        <EntryField
          label={words('days')}
          value={String(condition.days)}
          onChange={(text) => onChange({ ...condition, days: Math.max(0, Math.trunc(Number(text)) || 0) })}
        />
      ) : (
        <>
          {way !== 'until' && entry('from')}
          {way !== 'since' && entry('to')}
        </>
      )}
    </>
  )
}

function findWay(condition: DateCondition): Way {
  if ('days' in condition || condition.operator === 'notBetween') return condition.operator
  if (condition.to === null && condition.from !== null) return 'since'
  return condition.from === null && condition.to !== null ? 'until' : 'between'
}
