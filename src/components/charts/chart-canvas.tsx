'use client'
import type { ReactNode } from 'react'
import { useElementWidth } from './use-element-width'

interface ChartCanvasProps {
  height: number
  /** What the picture says, in words. */
  label: string
  /** Draws the picture for a width; called once the width is known. */
  children: (width: number) => ReactNode
  /** Laid over the picture: the tip, the scrubber. */
  overlay?: (width: number) => ReactNode
}

/** An SVG as wide as its column, with a text that stands in for it. */
export function ChartCanvas({ height, label, children, overlay }: ChartCanvasProps) {
  const [measure, width] = useElementWidth()
  return (
    <div ref={measure} className="relative" style={{ height }}>
      {width > 0 && (
        <>
          <svg
            role="img"
            aria-label={label}
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            className="block overflow-visible"
          >
            {children(width)}
          </svg>
          {overlay?.(width)}
        </>
      )}
    </div>
  )
}
