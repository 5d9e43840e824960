'use client'
import { Command } from 'cmdk'
import { Dialog as RadixDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { FLOATING } from './floating-classes'
import { joinClasses } from './join-classes'
import { matchWords } from './match-words'

export interface CommandGroup {
  /** Where headings may be alike. */
  id?: string
  heading: string
  commands: { id: string; label: string; hint?: ReactNode; keywords?: string[]; onSelect: () => void }[]
}

interface CommandMenuProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: string
  placeholder: string
  emptyText: string
  groups: readonly CommandGroup[]
}

/** A search over everything that can be opened or done; typing narrows it, Enter takes the first. */
export function CommandMenu({ isOpen, onOpenChange, title, placeholder, emptyText, groups }: CommandMenuProps) {
  return (
    <RadixDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-40 bg-black/30 data-[state=open]:animate-appear" />
        <RadixDialog.Content
          aria-describedby={undefined}
          className={joinClasses(
            FLOATING,
            'fixed inset-x-0 top-[14vh] mx-auto w-[calc(100vw-2rem)] max-w-lg overflow-hidden',
          )}
        >
          <RadixDialog.Title className="sr-only">{title}</RadixDialog.Title>
          <Command
            label={title}
            loop
            filter={(_value, typed, keywords) => matchWords((keywords ?? []).join(' '), typed)}
          >
            <Command.Input
              placeholder={placeholder}
              className="w-full border-0 border-b border-line bg-transparent px-4 py-3.5 text-[0.9375rem] placeholder:text-muted focus:border-line focus:ring-0"
            />
            <Command.List className="max-h-[22rem] overflow-y-auto p-2">
              <Command.Empty className="px-2 py-6 text-center text-muted">{emptyText}</Command.Empty>
              {groups.map((group) => (
                <Command.Group
                  key={group.id ?? group.heading}
                  heading={group.heading}
                  className="[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:text-fine [&_[cmdk-group-heading]]:text-muted"
                >
                  {group.commands.map((command) => (
                    <Command.Item
                      key={command.id}
                      value={command.id}
                      keywords={[command.label, ...(command.keywords ?? [])]}
                      onSelect={command.onSelect}
                      className="flex min-h-9 cursor-pointer items-center justify-between gap-3 rounded-md px-2 data-[selected=true]:bg-wash"
                    >
                      <span className="min-w-0 truncate">{command.label}</span>
                      {command.hint && <span className="flex shrink-0 gap-1 text-fine text-muted">{command.hint}</span>}
                    </Command.Item>
                  ))}
                </Command.Group>
              ))}
            </Command.List>
          </Command>
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}
