'use client'
import { RiArrowDownSLine } from '@remixicon/react'
import { getButtonClasses } from '@/components/ui/button-classes'
import { Menu, MenuChoice } from '@/components/ui/menu'

interface MenuSwitchProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** One of many where all cannot be in sight: "Rows: cohorts ▾". */
export function MenuSwitch<Value extends string>({ label, value, options, onChange }: MenuSwitchProps<Value>) {
  const chosen = options.find((option) => option.value === value)
  return (
    <Menu
      trigger={
        <button type="button" className={getButtonClasses('secondary', 'small', '!gap-1 !text-sm !font-normal')}>
          <span className="text-ink-2">{label}:</span> <span className="font-emphasis">{chosen?.label ?? value}</span>
          <RiArrowDownSLine aria-hidden className="-mr-1 size-4 text-ink-3" />
        </button>
      }
    >
      <MenuChoice label={label} value={value} options={options} onChange={onChange} />
    </Menu>
  )
}
