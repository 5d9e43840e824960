'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { SecondOrder } from '@/domain/second-order'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartPointer } from './chart-pointer'
import type { ChartSize } from './chart-size'
import { type PlacedSecondOrderPoint, prepareSecondOrder, type SecondOrderPicture } from './prepare-second-order'

const HEIGHT = 250
const sizeOf = (width: number): ChartSize => ({
  width,
  height: HEIGHT,
  margin: { top: 18, right: 52, bottom: 26, left: 4 },
})

interface SecondOrderChartProps {
  secondOrder: SecondOrder
  /** A published share to draw as a line, with its name; null for none. */
  published: { share: number; name: string } | null
}

/** Share of customers who have come back by each day since their first order, with its band. */
export default function SecondOrderChart({ secondOrder, published }: SecondOrderChartProps) {
  const words = useTranslations('charts.secondOrder')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const { curve, medianDays } = secondOrder
  const last = curve.at(-1)
  if (!last) return <p className="text-fine text-muted">{words('empty')}</p>
  const pictureOf = (width: number) => prepareSecondOrder(secondOrder, published?.share ?? null, sizeOf(width))
  const say = (index: number) => sayPoint(curve[index])
  const sayPoint = (point: Omit<PlacedSecondOrderPoint, 'x' | 'y'> | undefined) =>
    point
      ? words('point', {
          days: point.days,
          share: format.share(point.share),
          low: format.share(point.low),
          high: format.share(point.high),
          atRisk: format.number(point.atRisk),
        })
      : ''
  const summary = words('summary', {
    share: format.share(last.share),
    days: last.days,
    median: medianDays === null ? words('notReached') : words('median', { days: medianDays }),
  })
  return (
    <ChartCanvas
      height={HEIGHT}
      label={summary}
      overlay={(width) => (
        <ChartPointer
          label={summary}
          width={width}
          points={pictureOf(width).points}
          active={active}
          onActive={setActive}
          say={say}
        />
      )}
    >
      {(width) => (
        <SecondOrderMarks picture={pictureOf(width)} size={sizeOf(width)} active={active} published={published?.name} />
      )}
    </ChartCanvas>
  )
}

interface MarksProps {
  picture: SecondOrderPicture
  size: ChartSize
  active: number | null
  published: string | undefined
}

function SecondOrderMarks({ picture, size, active, published }: MarksProps) {
  const words = useTranslations('charts.secondOrder')
  const format = useFormat()
  const shown = active === null ? undefined : picture.points[active]
  const right = size.width - size.margin.right
  const baseline = size.height - size.margin.bottom
  return (
    <>
      <ChartAxis ticks={picture.yTicks} size={size} format={(value) => format.share(value, 0)} />
      <path d={picture.bandPath} className="fill-accent/20" />
      <path d={picture.path} fill="none" strokeWidth={2} className="stroke-accent" />
      {picture.published && (
        <>
          <line
            x1={size.margin.left}
            x2={right}
            y1={picture.published.y}
            y2={picture.published.y}
            strokeDasharray="6 4"
            className="stroke-warning"
          />
          <text x={size.margin.left + 2} y={picture.published.y - 6} className="fill-warning text-[12px]">
            {published}
          </text>
        </>
      )}
      {picture.median && (
        <>
          <line
            x1={picture.median.x}
            x2={picture.median.x}
            y1={picture.median.y}
            y2={baseline}
            strokeDasharray="2 3"
            className="stroke-ink-3"
          />
          <circle cx={picture.median.x} cy={picture.median.y} r={4} className="fill-accent" />
          <text
            x={picture.median.x + 8}
            y={picture.median.y + 16}
            strokeWidth={4}
            paintOrder="stroke"
            className="fill-ink stroke-page text-[12px] font-emphasis"
          >
            {words('half', { days: picture.median.days })}
          </text>
        </>
      )}
      {shown && <circle cx={shown.x} cy={shown.y} r={4.5} strokeWidth={2} className="fill-page stroke-accent" />}
      {picture.xTicks.map((tick) => (
        <text key={tick.value} x={tick.at} y={size.height - 6} textAnchor="middle" className="fill-muted text-[12px]">
          {words('day', { days: tick.value })}
        </text>
      ))}
    </>
  )
}
