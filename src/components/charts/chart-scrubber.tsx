'use client'
import type { KeyboardEvent, PointerEvent } from 'react'

interface ChartScrubberProps {
  label: string
  /** Number of points, and the one shown; null when none is. */
  count: number
  active: number | null
  onActive: (index: number | null) => void
  /** The point nearest to a place, in pixels from the left edge. */
  findNearest: (x: number) => number
  say: (index: number) => string
}

/** One tab stop for a whole chart: the pointer or the arrow keys walk along its points, which are read out. */
export function ChartScrubber({ label, count, active, onActive, findNearest, say }: ChartScrubberProps) {
  if (count === 0) return null
  const last = count - 1
  const current = active ?? last
  const handleKey = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowLeft: current - 1,
      ArrowDown: current - 1,
      ArrowRight: current + 1,
      ArrowUp: current + 1,
      Home: 0,
      End: last,
    }
    const next = moves[event.key]
    if (event.key === 'Escape') onActive(null)
    if (next === undefined) return
    event.preventDefault()
    onActive(Math.max(0, Math.min(last, next)))
  }
  const handlePointer = (event: PointerEvent<HTMLDivElement>) => {
    const left = event.currentTarget.getBoundingClientRect().left
    onActive(Math.max(0, Math.min(last, findNearest(event.clientX - left))))
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={current}
      aria-valuetext={say(current)}
      className="absolute inset-0 touch-pan-y rounded"
      onPointerMove={handlePointer}
      onPointerDown={handlePointer}
      onPointerLeave={() => onActive(null)}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && onActive(current)}
      onBlur={() => onActive(null)}
      onKeyDown={handleKey}
    />
  )
}
