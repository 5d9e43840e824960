'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useFormat } from '@/components/format/use-format'
import { ChartAxis } from './chart-axis'
import type { ChartSize } from './chart-size'
import type { NewReturningPicture } from './prepare-new-returning'

interface NewReturningBarsProps {
  picture: NewReturningPicture
  size: ChartSize
  active: number | null
  writeAxis: (value: number) => string
}

/** Months as stacked bars with their axes; the running month is pale and hatched. */
export function NewReturningBars({ picture, size, active, writeAxis }: NewReturningBarsProps) {
  const words = useTranslations('charts.newReturning')
  const format = useFormat()
  const hatch = useId()
  const names = new Map(picture.bars.map((bar) => [bar.month, bar]))
  return (
    <>
      <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line y2={5} strokeWidth={2.5} className="stroke-page" />
      </pattern>
      <ChartAxis ticks={picture.yTicks} size={size} format={writeAxis} />
      <text x={size.margin.left} y={12} className="text-[12px]">
        <tspan className="fill-accent font-emphasis">{words('returning')}</tspan>
        <tspan dx={12} className="fill-muted">
          {words('new')}
        </tspan>
      </text>
      {picture.bars.map((bar, index) => (
        <g key={bar.month} opacity={active === null || active === index ? 1 : 0.55}>
          <rect x={bar.x} y={bar.newTop} width={bar.width} height={bar.newHeight} className="fill-ink-3/30" />
          <rect
            x={bar.x}
            y={bar.returningTop}
            width={bar.width}
            height={Math.max(0, bar.returningHeight - (bar.returningHeight > 3 ? 1 : 0))}
            className={bar.isFinal ? 'fill-accent/85' : 'fill-accent/45'}
          />
          {!bar.isFinal && (
            <rect
              x={bar.x}
              y={bar.returningTop}
              width={bar.width}
              height={bar.returningHeight + bar.newHeight}
              fill={`url(#${hatch})`}
              opacity={0.6}
            />
          )}
        </g>
      ))}
      {picture.xTicks.map((tick) => (
        <text
          key={tick.month}
          x={tick.at}
          y={size.height - 6}
          textAnchor={tick.anchor}
          className="fill-muted text-[12px]"
        >
          {names.get(tick.month)?.isFinal === false
            ? words('running', { month: format.month(tick.month) })
            : format.month(tick.month)}
        </text>
      ))}
    </>
  )
}
