'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { Popover } from '@/components/ui/popover'
import { useExplain } from './explain-provider'

interface ExplainedProps {
  /** The metric's name in the catalogue. */
  id: string
  className?: string
  /** A link to the metric opens its panel here; false where another place of the page does. */
  isPrimary?: boolean
  children: ReactNode
}

/** A figure, or words, that opens "How is this computed?". */
export function Explained({ id, className = 'explained', isPrimary = true, children }: ExplainedProps) {
  const words = useTranslations('explain')
  const trigger = useId()
  const { openId, openedBy, open, close, renderPanel } = useExplain()
  const isOpen = openId === id && (openedBy === trigger || (openedBy === null && isPrimary))
  return (
    <Popover
      label={words('open')}
      isOpen={isOpen}
      onOpenChange={(next) => (next ? open(id, trigger) : close())}
      className="w-[26rem]"
      trigger={
        <button type="button" className={`cursor-pointer text-left ${className}`}>
          {children}
        </button>
      }
    >
      {renderPanel(id)}
    </Popover>
  )
}
