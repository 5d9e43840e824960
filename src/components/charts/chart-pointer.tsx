'use client'
import { ChartScrubber } from './chart-scrubber'
import { ChartTip } from './chart-tip'
import { findNearestPoint } from './find-nearest-point'

interface ChartPointerProps {
  label: string
  width: number
  /** Where each point stands, and where its tip does. */
  points: readonly { x: number; y: number }[]
  active: number | null
  onActive: (index: number | null) => void
  say: (index: number) => string
}

/** What is laid over a chart whose points are walked along: the scrubber, and the tip that says the point it is at. */
export function ChartPointer({ label, width, points, active, onActive, say }: ChartPointerProps) {
  const point = active === null ? undefined : points[active]
  return (
    <>
      <ChartScrubber
        label={label}
        count={points.length}
        active={active}
        onActive={onActive}
        say={say}
        findNearest={(x) => findNearestPoint(points, x)}
      />
      {point && active !== null && (
        <ChartTip x={point.x} y={point.y} width={width}>
          {say(active)}
        </ChartTip>
      )}
    </>
  )
}
