'use client'
import { RiArrowDownSLine, RiCheckLine } from '@remixicon/react'
import { Command } from 'cmdk'
import { Popover } from 'radix-ui'
import { useRef, useState } from 'react'
import { FLOATING } from './floating-classes'
import { joinClasses } from './join-classes'
import { matchWords } from './match-words'

export interface SearchOption {
  value: string
  label: string
  /** Said after the label in a quiet voice. */
  note?: string
  group?: string
}

interface SearchSelectProps {
  /** Names the choice for those who listen to the page. */
  label: string
  /** What the closed field says. */
  text: string
  value: string
  options: readonly SearchOption[]
  onChange: (value: string) => void
  searchLabel: string
  emptyText: string
  look?: 'field' | 'chip'
  /** A choice is missing. */
  isMissing?: boolean
  /** What is chosen opens something of its own: it is told once the list has closed, and the focus is left to it. */
  opensAnother?: boolean
}

const LOOKS = {
  field: 'flex h-9 w-full items-center justify-between gap-2 rounded-lg border bg-panel pl-3 pr-2 text-left text-sm',
  chip: 'inline-flex h-7 max-w-full items-center gap-1 rounded-md border border-dashed px-2 text-fine text-ink-2 hover:text-ink',
}

/** One of many, found by typing, for a table's cell or a row of chips: its label is heard, not seen. */
export function SearchSelect(props: SearchSelectProps) {
  const { label, text, value, look = 'field', isMissing = false, opensAnother = false, onChange } = props
  const [isOpen, setIsOpen] = useState(false)
  const chosen = useRef<string | null>(null)
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger asChild>
        <button
          type="button"
          aria-haspopup="listbox"
          aria-label={look === 'chip' ? undefined : `${label}: ${text}`}
          className={joinClasses(
            LOOKS[look],
            isMissing ? 'border-warning text-warning' : 'border-line hover:border-ink-3',
            look === 'field' && value === '' && !isMissing && 'text-muted',
          )}
        >
          <span className="truncate">{text}</span>
          {look === 'field' && <RiArrowDownSLine aria-hidden className="size-4 shrink-0 text-ink-3" />}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={12}
          onCloseAutoFocus={(event) => {
            const next = chosen.current
            chosen.current = null
            if (next === null) return
            event.preventDefault()
            onChange(next)
          }}
          className={joinClasses(FLOATING, 'w-[var(--radix-popover-trigger-width)] min-w-64 overflow-hidden')}
        >
          <Options
            {...props}
            onChange={(next) => {
              if (opensAnother) chosen.current = next
              else onChange(next)
              setIsOpen(false)
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function Options({ label, value, options, onChange, searchLabel, emptyText }: SearchSelectProps) {
  const groups = [...new Set(options.map((option) => option.group ?? ''))]
  return (
    <Command
      label={label}
      defaultValue={value}
      filter={(_value, typed, keywords) => matchWords((keywords ?? []).join(' '), typed)}
    >
      <Command.Input
        placeholder={searchLabel}
        className="w-full border-0 border-b border-line bg-transparent px-3 py-2.5 text-sm placeholder:text-muted focus:border-line focus:ring-0"
      />
      <Command.List className="max-h-72 overflow-y-auto p-1.5">
        <Command.Empty className="px-2 py-3 text-muted">{emptyText}</Command.Empty>
        {groups.map((group) => (
          <Command.Group
            key={group}
            heading={group || undefined}
            className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:text-fine [&_[cmdk-group-heading]]:text-muted"
          >
            {options
              .filter((option) => (option.group ?? '') === group)
              .map((option) => (
                <Command.Item
                  key={option.value}
                  // An empty value would never be the chosen one for cmdk.
                  value={option.value || '—'}
                  keywords={[option.label, option.note ?? '']}
                  onSelect={() => onChange(option.value)}
                  className="flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2 py-1 text-sm data-[selected=true]:bg-wash"
                >
                  <span className="min-w-0 flex-1 truncate">
                    {option.label}
                    {option.note && <span className="text-muted"> · {option.note}</span>}
                  </span>
                  {option.value === value && <RiCheckLine aria-hidden className="size-4 shrink-0 text-accent" />}
                </Command.Item>
              ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  )
}
