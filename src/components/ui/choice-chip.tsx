'use client'
import { FilterChip } from './filter-chip'
import { Menu, MenuChoice } from './menu'

interface ChoiceChipProps<Value extends string> {
  name: string
  /** What stands for no choice. */
  all: string
  value: Value | null
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value | null) => void
  clearLabel: string
}

/** A filter by one of a few values, as a chip whose menu holds them. */
export function ChoiceChip<Value extends string>(props: ChoiceChipProps<Value>) {
  const { name, all, value, options, onChange, clearLabel } = props
  const chosen = options.find((option) => option.value === value)
  return (
    <Menu
      trigger={
        <FilterChip
          name={name}
          value={chosen?.label ?? all}
          onClear={value === null ? undefined : () => onChange(null)}
          clearLabel={clearLabel}
        />
      }
    >
      <MenuChoice
        label={name}
        value={value ?? ''}
        options={[{ value: '', label: all }, ...options]}
        onChange={(next) => onChange(options.find((option) => option.value === next)?.value ?? null)}
      />
    </Menu>
  )
}
