import type { ReactNode } from 'react'

interface ChartTipProps {
  /** The point it speaks of, in pixels of the chart, and the chart's width. */
  x: number
  y: number
  width: number
  children: ReactNode
}

/** A floating note beside a point, kept inside the chart's sides. */
export function ChartTip({ x, y, width, children }: ChartTipProps) {
  const share = width > 0 ? Math.max(0, Math.min(1, x / width)) : 0
  return (
    <div
      aria-hidden
      className="pointer-events-none absolute z-10 w-max max-w-60 rounded-lg border border-line bg-panel px-3 py-2 text-fine text-ink-2 shadow-float"
      style={{ left: x, top: y, transform: `translate(${-share * 100}%, calc(-100% - 12px))` }}
    >
      {children}
    </div>
  )
}
