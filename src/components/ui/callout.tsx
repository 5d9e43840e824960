import { RiErrorWarningLine, RiInformationLine } from '@remixicon/react'
import type { ReactNode } from 'react'
import { joinClasses } from './join-classes'

const LOOKS = {
  note: 'border-line text-ink-2 [&>svg]:text-ink-3',
  warning: 'border-warning/40 text-ink [&>svg]:text-warning',
  loss: 'border-loss/40 text-ink [&>svg]:text-loss',
}

interface CalloutProps {
  look?: keyof typeof LOOKS
  title?: string
  children?: ReactNode
  /** Buttons or links under the text. */
  action?: ReactNode
  /** Announced at once when it appears; for what went wrong. */
  isAlert?: boolean
  className?: string
}

/** Something to know before reading on, or something that went wrong. */
export function Callout({ look = 'note', title, children, action, isAlert = false, className }: CalloutProps) {
  const Icon = look === 'note' ? RiInformationLine : RiErrorWarningLine
  return (
    <div
      role={isAlert ? 'alert' : undefined}
      className={joinClasses('flex gap-3 rounded-lg border bg-panel px-4 py-3', LOOKS[look], className)}
    >
      <Icon aria-hidden className="mt-px size-[1.125rem] shrink-0" />
      <div className="flex min-w-0 flex-col gap-1">
        {title && <p className="font-emphasis text-ink">{title}</p>}
        {children && <div className="text-ink-2">{children}</div>}
        {action && <div className="mt-1.5 flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  )
}
