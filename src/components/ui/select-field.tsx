'use client'
import { RiArrowDownSLine, RiCheckLine } from '@remixicon/react'
import { Command } from 'cmdk'
import { Popover } from 'radix-ui'
import { type ComponentProps, type ReactNode, type Ref, useId, useState } from 'react'
import { Field, getDescriptionIds } from './field'
import { FLOATING } from './floating-classes'
import { joinClasses } from './join-classes'
import { matchWords } from './match-words'

export interface SelectOption {
  value: string
  label: string
  /** Further words to find it by. */
  keywords?: string[]
}

interface SelectFieldProps {
  label: string
  value: string
  options: readonly SelectOption[]
  onChange: (value: string) => void
  /** Words of the search box and of a search without a find. */
  searchLabel: string
  emptyText: string
  hint?: ReactNode
  error?: string | null
  isDisabled?: boolean
  ref?: Ref<HTMLButtonElement>
  className?: string
}

/** One of many, found by typing: currencies, countries, time zones. */
export function SelectField(props: SelectFieldProps) {
  const { label, value, options, onChange, hint, error, isDisabled } = props
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const chosen = options.find((option) => option.value === value)
  const choose = (next: string) => {
    onChange(next)
    setIsOpen(false)
  }
  return (
    <Field id={id} label={label} hint={hint} error={error} className={props.className}>
      <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
        <Popover.Trigger asChild>
          <SelectTrigger id={id} ref={props.ref} text={chosen?.label ?? value} {...{ hint, error, isDisabled }} />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            align="start"
            sideOffset={4}
            collisionPadding={12}
            className={joinClasses(FLOATING, 'w-[var(--radix-popover-trigger-width)] min-w-60 overflow-hidden')}
          >
            <OptionSearch {...props} label={label} onChoose={choose} />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </Field>
  )
}

interface SelectTriggerProps extends ComponentProps<'button'>, Pick<SelectFieldProps, 'hint' | 'error' | 'isDisabled'> {
  id: string
  text: string
}

/** The closed field: what is chosen. Radix adds what opens the list. */
function SelectTrigger({ id, text, hint, error, isDisabled, ...trigger }: SelectTriggerProps) {
  return (
    <button
      {...trigger}
      type="button"
      id={id}
      disabled={isDisabled}
      aria-haspopup="listbox"
      aria-invalid={error ? true : undefined}
      aria-describedby={getDescriptionIds(id, hint, error)}
      className={joinClasses(
        'flex h-10 w-full items-center justify-between gap-2 rounded-lg border bg-panel pl-3 pr-2 text-left text-[0.9375rem] hover:border-ink-3 disabled:bg-wash disabled:text-ink-2 disabled:hover:border-line',
        error ? 'border-loss' : 'border-line',
      )}
    >
      <span className="truncate">{text}</span>
      <RiArrowDownSLine aria-hidden className="size-5 shrink-0 text-ink-3" />
    </button>
  )
}

function OptionSearch(props: SelectFieldProps & { onChoose: (value: string) => void }) {
  return (
    <Command
      label={props.label}
      defaultValue={props.value}
      filter={(_value, typed, keywords) => matchWords((keywords ?? []).join(' '), typed)}
    >
      <Command.Input
        placeholder={props.searchLabel}
        className="w-full border-0 border-b border-line bg-transparent px-3 py-2.5 text-[0.9375rem] placeholder:text-muted focus:border-line focus:ring-0"
      />
      <Command.List className="max-h-64 overflow-y-auto p-1.5">
        <Command.Empty className="px-2 py-3 text-muted">{props.emptyText}</Command.Empty>
        {props.options.map((option) => (
          <Command.Item
            key={option.value}
            value={option.value}
            keywords={[option.label, ...(option.keywords ?? [])]}
            onSelect={() => props.onChoose(option.value)}
            className="flex min-h-8 cursor-pointer items-center justify-between gap-2 rounded-md px-2 py-1 data-[selected=true]:bg-wash"
          >
            <span className="min-w-0 truncate">{option.label}</span>
            {option.value === props.value && <RiCheckLine aria-hidden className="size-4 shrink-0 text-accent" />}
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  )
}
