'use client'
import { Popover as RadixPopover } from 'radix-ui'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { FLOATING } from './floating-classes'
import { joinClasses } from './join-classes'

interface AnchoredPopoverProps {
  /** What the panel belongs to; null while it is closed. Focus comes back to it. */
  anchor: HTMLElement | null
  onClose: () => void
  /** Names the panel for those who listen to the page. */
  label: string
  children: ReactNode
  className?: string
}

/** A panel beside an element that isn't its trigger: one of a thousand cells, say. */
export function AnchoredPopover({ anchor, onClose, label, children, className }: AnchoredPopoverProps) {
  // By the time the focus is given back the panel has no anchor any more.
  const last = useRef(anchor)
  useEffect(() => {
    if (anchor) last.current = anchor
  }, [anchor])
  const virtualRef = useMemo(
    () => ({ current: { getBoundingClientRect: () => anchor?.getBoundingClientRect() ?? new DOMRect() } }),
    [anchor],
  )
  return (
    <RadixPopover.Root open={anchor !== null} onOpenChange={(isOpen) => !isOpen && onClose()}>
      <RadixPopover.Anchor virtualRef={virtualRef} />
      <RadixPopover.Portal>
        <RadixPopover.Content
          aria-label={label}
          align="start"
          sideOffset={6}
          collisionPadding={12}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            last.current?.focus({ preventScroll: true })
          }}
          className={joinClasses(
            FLOATING,
            'max-h-[var(--radix-popover-content-available-height)] max-w-[calc(100vw-1.5rem)] overflow-y-auto p-4',
            className,
          )}
        >
          {children}
        </RadixPopover.Content>
      </RadixPopover.Portal>
    </RadixPopover.Root>
  )
}
