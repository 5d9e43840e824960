'use client'
import { RiCheckLine } from '@remixicon/react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { FLOATING } from './floating-classes'
import { joinClasses } from './join-classes'

interface MenuProps {
  /** A button: it opens the menu. */
  trigger: ReactNode
  children: ReactNode
  align?: 'start' | 'end'
  side?: 'top' | 'bottom'
  className?: string
}

const ITEM =
  'flex min-h-8 cursor-pointer select-none items-center gap-2 rounded-md px-2 py-1 outline-none data-[highlighted]:bg-wash data-[disabled]:opacity-50'

/** A list of actions under a button; arrow keys, type-ahead and Escape work. */
export function Menu({ trigger, children, align = 'start', side = 'bottom', className }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={12}
          className={joinClasses(
            FLOATING,
            'max-h-[var(--radix-dropdown-menu-content-available-height)] min-w-52 overflow-y-auto p-1.5',
            className,
          )}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

interface MenuItemProps {
  onSelect: () => void
  children: ReactNode
  /** Drawn before the words. */
  icon?: ReactNode
  isDanger?: boolean
  isDisabled?: boolean
}

/** One action of a menu. */
export function MenuItem({ onSelect, children, icon, isDanger, isDisabled }: MenuItemProps) {
  return (
    <DropdownMenu.Item onSelect={onSelect} disabled={isDisabled} className={joinClasses(ITEM, isDanger && 'text-loss')}>
      {icon}
      {children}
    </DropdownMenu.Item>
  )
}

interface MenuChoiceProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: ReactNode }[]
  onChange: (value: Value) => void
}

/** One of several inside a menu, the chosen one ticked. */
export function MenuChoice<Value extends string>({ label, value, options, onChange }: MenuChoiceProps<Value>) {
  return (
    <DropdownMenu.RadioGroup value={value} aria-label={label}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <DropdownMenu.RadioItem
          key={option.value}
          value={option.value}
          onSelect={() => onChange(option.value)}
          className={joinClasses(ITEM, 'justify-between')}
        >
          {option.label}
          <DropdownMenu.ItemIndicator>
            <RiCheckLine aria-hidden className="size-4 text-accent" />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}

/** A heading inside a menu. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-2 pb-1 pt-2 text-fine text-muted">{children}</DropdownMenu.Label>
}

/** A hairline between groups of a menu. */
export function MenuSeparator() {
  return <DropdownMenu.Separator className="-mx-1.5 my-1.5 h-px bg-line" />
}
