'use client'
import { RadioGroup } from 'radix-ui'

interface SegmentedControlProps<Value extends string> {
  /** Names the choice for those who listen to the page. */
  label: string
  value: Value
  options: readonly { value: Value; label: string; isDisabled?: boolean }[]
  onChange: (value: Value) => void
}

/** One of a few, all in sight; arrow keys move the choice. */
export function SegmentedControl<Value extends string>({
  label,
  value,
  options,
  onChange,
}: SegmentedControlProps<Value>) {
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next)
    if (option) onChange(option.value)
  }
  return (
    <RadioGroup.Root
      aria-label={label}
      value={value}
      onValueChange={choose}
      orientation="horizontal"
      className="inline-flex h-8 max-w-full shrink-0 items-stretch overflow-x-auto rounded-lg border border-line bg-panel"
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          disabled={option.isDisabled}
          className="whitespace-nowrap px-2.5 text-ink-2 transition-colors first:rounded-l-[0.4375rem] last:rounded-r-[0.4375rem] hover:text-ink focus-visible:-outline-offset-2 disabled:opacity-40 data-[state=checked]:bg-ink data-[state=checked]:font-emphasis data-[state=checked]:text-page"
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
