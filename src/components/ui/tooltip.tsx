'use client'
import { Tooltip as RadixTooltip } from 'radix-ui'
import type { ReactNode } from 'react'

interface TooltipProps {
  /** Something that takes focus: a tip must be reachable from the keyboard. */
  children: ReactNode
  text: ReactNode
  side?: 'top' | 'right' | 'bottom' | 'left'
}

/** A few words on hover and focus. Nothing that matters lives in a tip alone. */
export function Tooltip({ children, text, side = 'top' }: TooltipProps) {
  return (
    <RadixTooltip.Provider delayDuration={300}>
      <RadixTooltip.Root>
        <RadixTooltip.Trigger asChild>{children}</RadixTooltip.Trigger>
        <RadixTooltip.Portal>
          <RadixTooltip.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-72 animate-appear rounded-lg bg-ink px-2.5 py-1.5 text-fine text-page shadow-float"
          >
            {text}
          </RadixTooltip.Content>
        </RadixTooltip.Portal>
      </RadixTooltip.Root>
    </RadixTooltip.Provider>
  )
}
