'use client'
import { scaleLinear } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartPointer } from './chart-pointer'
import { ChartTable } from './chart-table'

const HEIGHT = 180
const MARGIN = { top: 12, right: 48, bottom: 26, left: 4 }
const TICKS = [0, 0.5, 1]

interface AliveChartProps {
  history: { day: string; pAlive: number }[]
}

/** How likely a customer was still to buy, at the end of each month: falls in silence, jumps with an order. */
export default function AliveChart({ history }: AliveChartProps) {
  const words = useTranslations('charts.alive')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const summary = words('summary', { share: format.share(history.at(-1)?.pAlive ?? null, 0) })
  const y = scaleLinear([0, 1], [HEIGHT - MARGIN.bottom, MARGIN.top])
  const pointsOf = (width: number) => {
    const x = scaleLinear([0, Math.max(1, history.length - 1)], [MARGIN.left, width - MARGIN.right])
    return history.map((point, index) => ({ ...point, x: x(index), y: y(point.pAlive) }))
  }
  const say = (index: number) => {
    const point = history[index]
    return point ? words('point', { day: format.day(point.day), share: format.share(point.pAlive, 0) }) : ''
  }
  return (
    <>
      <ChartCanvas
        height={HEIGHT}
        label={summary}
        overlay={(width) => (
          <ChartPointer
            label={summary}
            width={width}
            points={pointsOf(width)}
            active={active}
            onActive={setActive}
            say={say}
          />
        )}
      >
        {(width) => {
          const points = pointsOf(width)
          const draw = line<(typeof points)[number]>(
            (point) => point.x,
            (point) => point.y,
          ).curve(curveStepAfter)
          return (
            <>
              <ChartAxis
                ticks={TICKS.map((value) => ({ value, at: y(value) }))}
                size={{ width, height: HEIGHT, margin: MARGIN }}
                format={(value) => format.share(value, 0)}
              />
              <path d={draw(points) ?? ''} fill="none" strokeWidth={2} className="stroke-accent" />
              {[points[0], points.at(-1)].map(
                (point, index) =>
                  point && (
                    <text
                      key={point.day}
                      x={point.x}
                      y={HEIGHT - 6}
                      textAnchor={index === 0 ? 'start' : 'end'}
                      className="fill-muted text-[12px]"
                    >
                      {format.day(point.day)}
                    </text>
                  ),
              )}
            </>
          )
        }}
      </ChartCanvas>
      <ChartTable
        caption={summary}
        head={[words('day'), words('share')]}
        rows={history.map((point) => [format.day(point.day), format.share(point.pAlive, 0)])}
      />
    </>
  )
}
