import type { AxisTick, ChartSize } from './chart-size'

interface ChartAxisProps {
  ticks: AxisTick[]
  size: ChartSize
  format: (value: number) => string
}

/** Grid lines with their values on the right. */
export function ChartAxis({ ticks, size, format }: ChartAxisProps) {
  const right = size.width - size.margin.right
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick.value}>
          <line x1={size.margin.left} x2={right} y1={tick.at} y2={tick.at} className="stroke-line" />
          <text x={right + 8} y={tick.at} dy="0.32em" className="fill-muted text-[12px]">
            {format(tick.value)}
          </text>
        </g>
      ))}
    </g>
  )
}
