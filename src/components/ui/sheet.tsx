'use client'
import { Dialog as RadixDialog } from 'radix-ui'
import type { ReactNode } from 'react'

interface SheetProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  title: string
  children: ReactNode
}

/** A panel from the left edge: the menu of a narrow screen. */
export function Sheet({ isOpen, onOpenChange, title, children }: SheetProps) {
  return (
    <RadixDialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-40 bg-black/30 data-[state=open]:animate-appear" />
        <RadixDialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 outline-none left-0 z-50 flex w-[17.5rem] max-w-[85vw] flex-col overflow-y-auto border-r border-line bg-page data-[state=open]:animate-appear"
        >
          <RadixDialog.Title className="sr-only">{title}</RadixDialog.Title>
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  )
}
