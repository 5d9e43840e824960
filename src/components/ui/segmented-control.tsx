'use client'
import { RadioGroup } from 'radix-ui'
import { joinClasses } from './join-classes'

interface SegmentedControlProps<Value extends string> {
  /** Names the choice for those who listen to the page. */
  label: string
  value: Value
  options: readonly { value: Value; label: string; isDisabled?: boolean }[]
  onChange: (value: Value) => void
  /** One under the other on a phone: for words too long to stand in a row there. */
  isStacked?: boolean
}

/** One of a few, all in sight; arrow keys move the choice. */
export function SegmentedControl<Value extends string>({
  label,
  value,
  options,
  onChange,
  isStacked = false,
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
      className={joinClasses(
        'inline-flex h-8 max-w-full shrink-0 items-stretch overflow-x-auto rounded-lg border border-line bg-panel',
        isStacked && 'max-sm:flex max-sm:h-auto max-sm:flex-col max-sm:overflow-hidden',
      )}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          disabled={option.isDisabled}
          className={joinClasses(
            'whitespace-nowrap px-2.5 text-ink-2 transition-colors first:rounded-l-[0.4375rem] last:rounded-r-[0.4375rem] hover:text-ink focus-visible:-outline-offset-2 disabled:opacity-40 data-[state=checked]:bg-ink data-[state=checked]:font-emphasis data-[state=checked]:text-page',
            isStacked && 'max-sm:min-h-9 max-sm:!rounded-none max-sm:text-left',
          )}
        >
          {option.label}
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  )
}
