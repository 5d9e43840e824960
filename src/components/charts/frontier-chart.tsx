'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { TriedSetting } from '@/domain/loyalty/best-setting'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartScrubber } from './chart-scrubber'
import type { ChartSize } from './chart-size'
import { prepareFrontier } from './prepare-frontier'

const HEIGHT = 290
const sizeOf = (width: number): ChartSize => ({
  width,
  height: HEIGHT,
  margin: { top: 14, right: 64, bottom: 40, left: 6 },
})

interface FrontierChartProps {
  tried: readonly TriedSetting[]
  current: TriedSetting
  best: TriedSetting
  /** Place of the setting that a person looks at; null: the best. */
  chosen: number | null
  onChoose: (place: number) => void
  currency: string
}

/** Cost against gain of every setting tried; a point is chosen by the pointer or the arrow keys. */
export default function FrontierChart(props: FrontierChartProps) {
  const { tried, chosen, onChoose, currency } = props
  const words = useTranslations('loyalty.chart')
  const format = useFormat()
  const say = (place: number) => {
    const one = tried[place]
    if (!one) return ''
    return words('frontierPoint', {
      cost: format.moneyCompact(Math.round(one.costMinor), currency),
      gain: format.moneyCompact(Math.round(one.incrementalMinor), currency, { sign: true }),
    })
  }
  const summary = words('frontierSummary', { settings: tried.length })
  return (
    <ChartCanvas
      height={HEIGHT}
      label={summary}
      overlay={(width) => (
        <ChartScrubber
          label={summary}
          count={tried.length}
          active={chosen}
          onActive={(place) => place !== null && onChoose(place)}
          say={say}
          findNearest={(x) => findNearestEfficient(prepareFrontier(tried, sizeOf(width)).points, x)}
        />
      )}
    >
      {(width) => <Picture {...props} width={width} />}
    </ChartCanvas>
  )
}

/** The nearest of what nothing else beats: the others are not worth choosing. */
function findNearestEfficient(points: ReturnType<typeof prepareFrontier>['points'], x: number): number {
  const worth = points.filter(({ isEfficient }) => isEfficient)
  const nearest = worth.reduce<(typeof worth)[number] | null>(
    (best, point) => (best === null || Math.abs(point.x - x) < Math.abs(best.x - x) ? point : best),
    null,
  )
  return nearest?.place ?? 0
}

function Picture({ tried, current, best, chosen, currency, width }: FrontierChartProps & { width: number }) {
  const words = useTranslations('loyalty.chart')
  const format = useFormat()
  const size = sizeOf(width)
  const { points, frontierPath, zeroY, placeOf, xTicks, yTicks } = prepareFrontier(tried, size)
  const right = width - size.margin.right
  const bare = (value: number) => format.moneyCompact(value, currency, { bare: true })
  const now = placeOf(current)
  const top = placeOf(best)
  const shown = chosen === null ? top : (points[chosen] ?? top)
  return (
    <>
      <ChartAxis ticks={yTicks} size={size} format={bare} />
      <line x1={size.margin.left} x2={right} y1={zeroY} y2={zeroY} className="stroke-ink-3" />
      {points.map((point) => (
        <circle
          key={point.place}
          cx={point.x}
          cy={point.y}
          r={point.isEfficient ? 3.5 : 2}
          className={point.isEfficient ? 'fill-accent' : 'fill-ink-3/40'}
        />
      ))}
      <path d={frontierPath} fill="none" strokeWidth={1.5} className="stroke-accent/60" />
      <Mark at={now} right={right} label={words('now')} className="fill-ink" />
      {Math.hypot(top.x - now.x, top.y - now.y) > 24 && (
        <Mark at={top} right={right} label={words('bestPoint')} className="fill-accent" />
      )}
      <circle cx={shown.x} cy={shown.y} r={7} fill="none" strokeWidth={2} className="stroke-accent" />
      {xTicks.map(({ value, at }, place) => (
        <text
          key={value}
          x={at}
          y={HEIGHT - 22}
          textAnchor={place === 0 ? 'start' : place === xTicks.length - 1 ? 'end' : 'middle'}
          className="fill-muted text-[12px]"
        >
          {bare(value)}
        </text>
      ))}
      <text x={size.margin.left} y={HEIGHT - 4} className="fill-muted text-[12px]">
        {words('costAxis')}
      </text>
      <text x={right + 8} y={HEIGHT - 22} className="fill-muted text-[12px]">
        {words('gainAxis')}
      </text>
    </>
  )
}

interface MarkProps {
  at: { x: number; y: number }
  right: number
  label: string
  className: string
}

function Mark({ at, right, label, className }: MarkProps) {
  const isRight = at.x > right - 110
  return (
    <>
      <circle cx={at.x} cy={at.y} r={4.5} className={className} />
      <text
        x={at.x + (isRight ? -12 : 12)}
        y={at.y - 8}
        textAnchor={isRight ? 'end' : 'start'}
        strokeWidth={4}
        paintOrder="stroke"
        className={`stroke-page text-[12px] font-emphasis ${className}`}
      >
        {label}
      </text>
    </>
  )
}
