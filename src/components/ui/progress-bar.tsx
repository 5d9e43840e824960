'use client'
import { ProgressBar as TremorProgressBar } from '@tremor/react'
import { joinClasses } from './join-classes'

interface ProgressBarProps {
  done: number
  /** 0 or less: how much there is to do is not known yet. */
  total: number
  label: string
  className?: string
}

/** How much of a long work is done. */
export function ProgressBar({ done, total, label, className }: ProgressBarProps) {
  const isKnown = total > 0
  const percent = isKnown ? Math.min(100, (done / total) * 100) : 0
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={isKnown ? total : undefined}
      aria-valuenow={isKnown ? Math.min(done, total) : undefined}
      className={joinClasses(!isKnown && 'animate-pulse', className)}
    >
      <TremorProgressBar value={isKnown ? percent : 30} showAnimation className="[&>div]:h-1.5" />
    </div>
  )
}
