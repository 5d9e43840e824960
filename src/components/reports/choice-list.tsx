'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { FilterOption } from '@/domain/report-filter'

interface ChoiceListProps {
  label: string
  note: string
  options: FilterOption[]
  chosen: string[]
  nameOf: (value: string) => string
  /** What the number beside a value counts; customers unless said otherwise. */
  countWords?: (count: number) => string
  onChange: (values: string[]) => void
}

/** Several of many, each with the number of customers behind it. */
export function ChoiceList({ label, note, options, chosen, nameOf, countWords, onChange }: ChoiceListProps) {
  const words = useTranslations('reports.filter')
  const format = useFormat()
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return (
    <fieldset className="flex w-72 min-w-0 max-w-full flex-col gap-2">
      <legend className="sr-only">{label}</legend>
      <div className="-mx-1 max-h-72 overflow-y-auto px-1">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-1.5 hover:bg-wash"
          >
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={() => toggle(option.value)}
              className="rounded border-ink-3 bg-panel text-accent focus:ring-accent"
            />
            <span className="min-w-0 flex-1 truncate" title={nameOf(option.value)}>
              {nameOf(option.value)}
            </span>
            <span
              className="text-fine text-muted"
              title={countWords?.(option.customers) ?? words('customers', { count: option.customers })}
            >
              {format.number(option.customers)}
            </span>
          </label>
        ))}
      </div>
      <p className="border-t border-line pt-2 text-fine text-muted">{note}</p>
    </fieldset>
  )
}
