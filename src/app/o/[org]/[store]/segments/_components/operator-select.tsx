'use client'
import { useTranslations } from 'next-intl'

type Operator =
  | 'atLeast'
  | 'atMost'
  | 'exactly'
  | 'range'
  | 'between'
  | 'notBetween'
  | 'since'
  | 'until'
  | 'inLastDays'
  | 'notInLastDays'
  | 'oneOf'
  | 'noneOf'

interface OperatorSelectProps<Value extends Operator> {
  options: readonly Value[]
  value: Value
  onChange: (value: Value) => void
}

/** How a field is compared with its value. */
export function OperatorSelect<Value extends Operator>({ options, value, onChange }: OperatorSelectProps<Value>) {
  const words = useTranslations('segments')
  const nameOf = (operator: Operator) => words(`operator.${operator}`)
  return (
    <select
      aria-label={words('editor.operator')}
      value={value}
      onChange={(event) => {
        const chosen = options.find((one) => one === event.target.value)
        if (chosen) onChange(chosen)
      }}
      className="h-9 rounded-lg border-line bg-panel py-0 pl-3 pr-8 text-sm hover:border-ink-3"
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </select>
  )
}
