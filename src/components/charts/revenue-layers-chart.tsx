'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { RevenueLayer, RevenueLayers } from '@/domain/revenue-layers'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartScrubber } from './chart-scrubber'
import type { ChartSize } from './chart-size'
import { ChartTable } from './chart-table'
import { ChartTip } from './chart-tip'
import { findNearestPoint } from './find-nearest-point'
import { MonthAxis } from './month-axis'
import { prepareRevenueLayers, type RevenueLayersPicture } from './prepare-revenue-layers'

const HEIGHT = 250
const sizeOf = (width: number): ChartSize => ({
  width,
  height: HEIGHT,
  margin: { top: 14, right: 64, bottom: 26, left: 4 },
})

interface RevenueLayersChartProps {
  layers: RevenueLayers
  by: 'quarter' | 'year'
  currency: string
}

/** Monthly revenue as layers of the cohorts that brought it, the oldest at the bottom. */
export default function RevenueLayersChart({ layers, by, currency }: RevenueLayersChartProps) {
  const words = useTranslations('charts.layers')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const cake = by === 'year' ? layers.byYear : layers.byQuarter
  const money = (minor: number) => format.money(minor, currency)
  const nameOf = (layer: RevenueLayer) => (layer.cohort === null ? words('noCohort') : format.bucket(layer.cohort))
  const pictureOf = (width: number) => prepareRevenueLayers(layers, cake, sizeOf(width))
  const say = (at: number) =>
    words('point', { month: format.month(layers.months[at] ?? ''), total: money(layers.totalMinor[at] ?? 0) })
  const summary = words('summary', {
    months: layers.months.length,
    layers: cake.length,
    from: format.month(layers.months[0] ?? ''),
    to: format.month(layers.months.at(-1) ?? ''),
  })
  return (
    <>
      <ChartCanvas
        height={HEIGHT}
        label={summary}
        overlay={(width) => {
          const { points } = pictureOf(width)
          const point = active === null ? undefined : points[active]
          return (
            <>
              <ChartScrubber
                label={summary}
                count={points.length}
                active={active}
                onActive={setActive}
                say={say}
                findNearest={(x) => findNearestPoint(points, x)}
              />
              {point && active !== null && (
                <ChartTip x={point.x} y={Math.max(point.y, 150)} width={width}>
                  <LayersTip title={say(active)} rows={listTop(cake, active, nameOf)} money={money} />
                </ChartTip>
              )}
            </>
          )
        }}
      >
        {(width) => (
          <LayerMarks
            picture={pictureOf(width)}
            size={sizeOf(width)}
            active={active}
            write={(value) => format.moneyCompact(value, currency, { bare: true })}
          />
        )}
      </ChartCanvas>
      <ChartTable
        caption={summary}
        head={[words('month'), ...cake.map(nameOf)]}
        rows={layers.months.map((month, at) => [
          format.month(month),
          ...cake.map((layer) => money(layer.revenueMinor[at] ?? 0)),
        ])}
      />
    </>
  )
}

/** The layers of a month, newest first, as many as a tip holds. */
function listTop(cake: readonly RevenueLayer[], at: number, nameOf: (layer: RevenueLayer) => string) {
  return cake
    .map((layer) => ({ name: nameOf(layer), value: layer.revenueMinor[at] ?? 0 }))
    .filter(({ value }) => value !== 0)
    .toReversed()
    .slice(0, 6)
}

interface LayersTipProps {
  title: string
  rows: { name: string; value: number }[]
  money: (minor: number) => string
}

function LayersTip({ title, rows, money }: LayersTipProps) {
  return (
    <>
      <div className="font-emphasis text-ink">{title}</div>
      <dl className="grid grid-cols-[auto_auto] gap-x-4 text-right">
        {rows.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt className="text-left">{name}</dt>
            <dd>{money(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

interface LayerMarksProps {
  picture: RevenueLayersPicture
  size: ChartSize
  active: number | null
  write: (value: number) => string
}

function LayerMarks({ picture, size, active, write }: LayerMarksProps) {
  const format = useFormat()
  const shown = active === null ? undefined : picture.points[active]
  const [top, bottom] = [size.margin.top, size.height - size.margin.bottom]
  const right = size.width - size.margin.right
  return (
    <>
      <ChartAxis ticks={picture.yTicks} size={size} format={write} />
      {picture.bands.map((band) => (
        <path
          key={band.cohort}
          d={band.path}
          strokeWidth={0.75}
          fillOpacity={0.18 + 0.77 * band.depth}
          className="fill-accent stroke-page"
        />
      ))}
      {picture.runningFromX !== null && (
        <rect
          x={picture.runningFromX}
          y={top}
          width={right - picture.runningFromX}
          height={bottom - top}
          className="fill-page/55"
        />
      )}
      {picture.bands.map(
        (band) =>
          band.label &&
          band.cohort && (
            <text
              key={band.cohort}
              x={band.label.x}
              y={band.label.y}
              dy="0.32em"
              textAnchor="middle"
              strokeWidth={3}
              paintOrder="stroke"
              className="pointer-events-none fill-ink stroke-page/80 text-[11px] font-emphasis"
            >
              {format.bucket(band.cohort)}
            </text>
          ),
      )}
      {shown && <line x1={shown.x} x2={shown.x} y1={top} y2={bottom} strokeDasharray="2 3" className="stroke-ink" />}
      <MonthAxis ticks={picture.xTicks} size={size} />
    </>
  )
}
