'use client'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { NewVsReturning } from '@/domain/descriptive'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartScrubber } from './chart-scrubber'
import type { ChartSize } from './chart-size'
import { ChartTable } from './chart-table'
import { ChartTip } from './chart-tip'
import { type NewReturningBar, type NewReturningMeasure, prepareNewReturning } from './prepare-new-returning'

const HEIGHT = 220
const sizeOf = (width: number): ChartSize => ({
  width,
  height: HEIGHT,
  margin: { top: 26, right: 64, bottom: 26, left: 4 },
})

interface NewReturningChartProps {
  rows: NewVsReturning[]
  measure: NewReturningMeasure
  currency: string
}

/** Months as stacked bars, returning on new; the running month is pale and hatched. */
export default function NewReturningChart({ rows, measure, currency }: NewReturningChartProps) {
  const words = useTranslations('charts')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const write = (value: number) => (measure === 'revenue' ? format.money(value, currency) : format.number(value))
  const writeAxis = (value: number) =>
    measure === 'revenue' ? format.moneyCompact(value, currency, { bare: true }) : format.numberCompact(value)
  const bars = prepareNewReturning(rows, measure, sizeOf(600)).bars
  const say = (index: number) => sayBar(bars[index])
  const sayBar = (bar: NewReturningBar | undefined) =>
    bar
      ? words('newReturning.point', {
          month: format.month(bar.month),
          returning: write(bar.returningValue),
          fresh: write(bar.newValue),
        })
      : ''
  const last = bars.at(-1)
  const total = last ? last.newValue + last.returningValue : 0
  const summary = words('newReturning.summary', {
    months: bars.length,
    from: format.month(bars[0]?.month ?? ''),
    to: format.month(last?.month ?? ''),
    share: format.share(last && total > 0 ? last.returningValue / total : null),
  })
  return (
    <>
      <ChartCanvas
        height={HEIGHT}
        label={summary}
        overlay={(width) => {
          const picture = prepareNewReturning(rows, measure, sizeOf(width))
          const bar = active === null ? undefined : picture.bars[active]
          return (
            <>
              <ChartScrubber
                label={summary}
                count={picture.bars.length}
                active={active}
                onActive={setActive}
                say={say}
                findNearest={(x) => picture.bars.findLastIndex((b) => b.x - 2 <= x)}
              />
              {bar && (
                <ChartTip x={bar.x + bar.width / 2} y={bar.returningTop} width={width}>
                  <BarTip bar={bar} write={write} />
                </ChartTip>
              )}
            </>
          )
        }}
      >
        {(width) => <Bars rows={rows} measure={measure} width={width} active={active} writeAxis={writeAxis} />}
      </ChartCanvas>
      <ChartTable
        caption={summary}
        head={[words('newReturning.month'), words('newReturning.returning'), words('newReturning.new')]}
        rows={bars.map((bar) => [format.month(bar.month), write(bar.returningValue), write(bar.newValue)])}
      />
    </>
  )
}

interface BarsProps {
  rows: NewVsReturning[]
  measure: NewReturningMeasure
  width: number
  active: number | null
  writeAxis: (value: number) => string
}

function Bars({ rows, measure, width, active, writeAxis }: BarsProps) {
  const words = useTranslations('charts.newReturning')
  const format = useFormat()
  const hatch = useId()
  const size = sizeOf(width)
  const picture = prepareNewReturning(rows, measure, size)
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

function BarTip({ bar, write }: { bar: NewReturningBar; write: (value: number) => string }) {
  const words = useTranslations('charts.newReturning')
  const format = useFormat()
  return (
    <>
      <div className="font-emphasis text-ink">{format.month(bar.month, 'long')}</div>
      <dl className="grid grid-cols-[auto_auto] gap-x-4 text-right">
        <dt className="text-left text-accent">{words('returning')}</dt>
        <dd>{write(bar.returningValue)}</dd>
        <dt className="text-left">{words('new')}</dt>
        <dd>{write(bar.newValue)}</dd>
        <dt className="text-left">{words('total')}</dt>
        <dd className="font-emphasis text-ink">{write(bar.newValue + bar.returningValue)}</dd>
      </dl>
      {!bar.isFinal && <div className="text-muted">{words('unfinished')}</div>}
    </>
  )
}
