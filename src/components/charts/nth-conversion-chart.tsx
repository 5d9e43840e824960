'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { NthConversion } from '@/domain/descriptive'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartScrubber } from './chart-scrubber'
import type { ChartSize } from './chart-size'
import { ChartTable } from './chart-table'
import { ChartTip } from './chart-tip'
import { type NthBar, prepareNthConversion } from './prepare-nth-conversion'

const HEIGHT = 250
const sizeOf = (width: number): ChartSize => ({
  width,
  height: HEIGHT,
  margin: { top: 20, right: 52, bottom: 26, left: 4 },
})

/** Share of customers that go on from each order to the next, with the share expected within a year above it. */
export default function NthConversionChart({ rows }: { rows: NthConversion[] }) {
  const words = useTranslations('charts.nth')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const bars = prepareNthConversion(rows, sizeOf(400)).bars
  if (bars.every((bar) => bar.converted === 0)) {
    return <p className="text-fine text-muted">{words(bars.length === 0 ? 'empty' : 'nobody')}</p>
  }
  const stepOf = (bar: NthBar) => words('step', { from: bar.n, to: bar.n + 1 })
  const say = (bar: NthBar | undefined) =>
    bar
      ? words('point', {
          n: bar.n,
          converted: format.number(bar.converted),
          customers: format.number(bar.customers),
          share: format.share(bar.share),
        })
      : ''
  const summary = words('summary', { list: bars.map((bar) => `${stepOf(bar)} ${format.share(bar.share)}`).join('; ') })
  return (
    <>
      <ChartCanvas
        height={HEIGHT}
        label={summary}
        overlay={(width) => {
          const placed = prepareNthConversion(rows, sizeOf(width)).bars
          const bar = active === null ? undefined : placed[active]
          return (
            <>
              <ChartScrubber
                label={summary}
                count={placed.length}
                active={active}
                onActive={setActive}
                say={(index) => say(placed[index])}
                findNearest={(x) =>
                  Math.max(
                    0,
                    placed.findLastIndex((b) => b.x - 8 <= x),
                  )
                }
              />
              {bar && (
                <ChartTip x={bar.x + bar.width / 2} y={Math.min(bar.top, bar.kaplanMeierY ?? bar.top)} width={width}>
                  <NthTip bar={bar} text={say(bar)} />
                </ChartTip>
              )}
            </>
          )
        }}
      >
        {(width) => {
          const size = sizeOf(width)
          const picture = prepareNthConversion(rows, size)
          return (
            <>
              <ChartAxis ticks={picture.yTicks} size={size} format={(value) => format.share(value, 0)} />
              {picture.bars.map((bar) => (
                <NthMark key={bar.n} bar={bar} name={stepOf(bar)} height={size.height} />
              ))}
            </>
          )
        }}
      </ChartCanvas>
      <p className="mt-1 text-fine text-muted">
        {words('axis')}
        {bars.some((bar) => bar.kaplanMeier365Share !== null) && ` · ${words('kaplanMeier')}`}
      </p>
      <ChartTable
        caption={summary}
        head={[
          words('order'),
          words('reached'),
          words('converted'),
          words('share'),
          words('kmShare'),
          words('medianDays'),
        ]}
        rows={bars.map((bar) => [
          stepOf(bar),
          format.number(bar.customers),
          format.number(bar.converted),
          format.share(bar.share),
          format.share(bar.kaplanMeier365Share),
          format.number(bar.medianDays),
        ])}
      />
    </>
  )
}

function NthMark({ bar, name, height }: { bar: NthBar; name: string; height: number }) {
  const format = useFormat()
  const middle = bar.x + bar.width / 2
  // Inside the bar where it is tall enough: above it the share would seem to belong to the dotted mark.
  const isInside = bar.height >= 26
  const labelY = isInside ? bar.top + 17 : Math.min(bar.top, bar.kaplanMeierY ?? bar.top) - 6
  return (
    <g opacity={bar.isSmall ? 0.5 : 1}>
      <rect x={bar.x} y={bar.top} width={bar.width} height={bar.height} rx={1} className="fill-accent" />
      {bar.kaplanMeierY !== null && (
        <line
          x1={bar.x - 3}
          x2={bar.x + bar.width + 3}
          y1={bar.kaplanMeierY}
          y2={bar.kaplanMeierY}
          strokeDasharray="2 2"
          strokeWidth={1.5}
          className="stroke-ink"
        />
      )}
      {bar.width >= 20 && (
        <text
          x={middle}
          y={labelY}
          textAnchor="middle"
          className={`text-[12px] font-emphasis ${isInside ? 'fill-page' : 'fill-ink'}`}
        >
          {format.share(bar.share, 0)}
        </text>
      )}
      {(bar.width >= 30 || bar.n % 2 === 1) && (
        <text x={middle} y={height - 6} textAnchor="middle" className="fill-muted text-[12px]">
          {name}
        </text>
      )}
    </g>
  )
}

function NthTip({ bar, text }: { bar: NthBar; text: string }) {
  const words = useTranslations('charts.nth')
  const format = useFormat()
  return (
    <>
      <div className="text-ink">{text}</div>
      {bar.kaplanMeier365Share !== null && <div>{words('km', { share: format.share(bar.kaplanMeier365Share) })}</div>}
      {bar.medianDays !== null && <div>{words('median', { days: Math.round(bar.medianDays) })}</div>}
      {bar.isSmall && <div className="text-warning">{words('small')}</div>}
    </>
  )
}
