'use client'
import { Dialog as RadixDialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { FLOATING } from './floating-classes'
import { joinClasses } from './join-classes'

interface DialogProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: string
  description?: ReactNode
  children?: ReactNode
  /** Buttons at the foot, the safe one first. */
  actions?: ReactNode
  /** How wide it grows: `max-w-md` unless it says otherwise. */
  className?: string
}

/** A question that must be answered before going on; focus stays inside until it closes. */
export function Dialog({
  isOpen,
  onOpenChange,
  title,
  description,
  children,
  actions,
  className = 'max-w-md',
}: DialogProps) {
  return (
    <RadixDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-40 bg-black/30 data-[state=open]:animate-appear" />
        <RadixDialog.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={joinClasses(
            FLOATING,
            'fixed inset-x-0 top-[10vh] mx-auto flex max-h-[calc(90vh-2rem)] w-[calc(100vw-2rem)] flex-col gap-3 overflow-y-auto p-5',
            className,
          )}
        >
          <RadixDialog.Title className="text-base font-semibold">{title}</RadixDialog.Title>
          {description && <RadixDialog.Description className="text-ink-2">{description}</RadixDialog.Description>}
          {children}
          {actions && <div className="flex flex-wrap justify-end gap-2 pt-2">{actions}</div>}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}
