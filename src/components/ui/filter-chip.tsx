'use client'
import { RiCloseLine } from '@remixicon/react'
import type { ComponentProps, ReactNode } from 'react'
import { joinClasses } from './join-classes'

const CHIP = 'inline-flex h-8 items-center rounded-lg border bg-panel text-ink-2'

interface FilterChipProps extends Omit<ComponentProps<'button'>, 'value'> {
  /** The start of the sentence: "Channel"; left out where the value speaks for itself. */
  name?: string
  value: ReactNode
  /** Takes the filter away; the chip then carries a cross with `clearLabel` for words. */
  onClear?: () => void
  clearLabel?: string
}

/** A filter that reads as a sentence: "Channel: ads ✕". Pressed, it opens its choices (use it as a Popover's trigger). */
export function FilterChip({ name, value, onClear, clearLabel, className, ...rest }: FilterChipProps) {
  return (
    <span className={joinClasses(CHIP, 'max-w-full border-line hover:border-ink-3', className)}>
      <button
        type="button"
        {...rest}
        className={joinClasses('h-full min-w-0 truncate rounded-lg pl-2.5', onClear ? 'pr-1' : 'pr-2.5')}
      >
        {name && `${name}: `}
        <span className="font-emphasis text-ink">{value}</span>
      </button>
      {onClear && (
        <button
          type="button"
          aria-label={clearLabel}
          onClick={onClear}
          className="h-full rounded-lg pl-0.5 pr-2 hover:text-ink"
        >
          <RiCloseLine aria-hidden className="size-4" />
        </button>
      )}
    </span>
  )
}
