'use client'
import { useTranslations } from 'next-intl'
import { FilterChip } from '@/components/ui/filter-chip'
import { Popover } from '@/components/ui/popover'

interface CheckChipProps<Value extends string | number> {
  name: string
  note: string
  options: readonly Value[]
  chosen: readonly Value[]
  nameOf: (value: Value) => string
  onChange: (values: Value[]) => void
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

/** A filter by a few fixed values, as a chip whose panel holds a box for each. */
export function CheckChip<Value extends string | number>(props: CheckChipProps<Value>) {
  const { name, note, options, chosen, nameOf, onChange, ...open } = props
  const words = useTranslations('reports.filter')
  const value = chosen.length === 0 ? words('all') : chosen.map(nameOf).join(', ')
  // In the options' own order, however they were chosen: the same filter has one address.
  const toggle = (option: Value) => onChange(options.filter((one) => chosen.includes(one) !== (one === option)))
  return (
    <Popover
      label={name}
      {...open}
      trigger={
        <FilterChip
          name={name}
          value={value}
          onClear={chosen.length > 0 ? () => onChange([]) : undefined}
          clearLabel={words('removeOne', { name })}
        />
      }
    >
      <fieldset className="flex w-64 flex-col gap-1">
        <legend className="mb-2 text-fine text-muted">{note}</legend>
        {options.map((option) => (
          <label
            key={option}
            className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-1.5 hover:bg-wash"
          >
            <input
              type="checkbox"
              checked={chosen.includes(option)}
              onChange={() => toggle(option)}
              className="rounded border-ink-3 bg-panel text-accent focus:ring-accent"
            />
            {nameOf(option)}
          </label>
        ))}
      </fieldset>
    </Popover>
  )
}
