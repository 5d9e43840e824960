'use client'
import { useTranslations } from 'next-intl'
import { FilterChip } from '@/components/ui/filter-chip'
import { Popover } from '@/components/ui/popover'
import type { FilterOption } from '@/domain/report-state'
import { ChoiceList } from './choice-list'

interface ChoiceChipProps {
  name: string
  options: FilterOption[]
  chosen: string[]
  nameOf: (value: string) => string
  onChange: (values: string[]) => void
}

/** A filter by several of many, as a chip; left out where the data offer no choice. */
export function ChoiceChip({ name, options, chosen, nameOf, onChange }: ChoiceChipProps) {
  const words = useTranslations('reports.filter')
  if (options.length < 2 && chosen.length === 0) return null
  const [first] = chosen
  const one = first === undefined ? words('all') : nameOf(first)
  const value = chosen.length > 1 ? words('several', { first: one, count: chosen.length - 1 }) : one
  return (
    <Popover
      label={name}
      trigger={
        <FilterChip
          name={name}
          value={value}
          onClear={chosen.length > 0 ? () => onChange([]) : undefined}
          clearLabel={words('remove')}
        />
      }
    >
      <ChoiceList
        label={name}
        note={words('note')}
        options={options}
        chosen={chosen}
        nameOf={nameOf}
        onChange={onChange}
      />
    </Popover>
  )
}
