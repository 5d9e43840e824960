'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { NewVsReturning } from '@/domain/descriptive'
import { ChartCanvas } from './chart-canvas'
import { ChartScrubber } from './chart-scrubber'
import type { ChartSize } from './chart-size'
import { ChartTable } from './chart-table'
import { ChartTip } from './chart-tip'
import { NewReturningBars } from './new-returning-bars'
import { NewReturningTip } from './new-returning-tip'
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
  const pictureOf = (width: number) => prepareNewReturning(rows, measure, sizeOf(width))
  const { bars } = pictureOf(600)
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
          const picture = pictureOf(width)
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
                  <NewReturningTip bar={bar} write={write} />
                </ChartTip>
              )}
            </>
          )
        }}
      >
        {(width) => (
          <NewReturningBars picture={pictureOf(width)} size={sizeOf(width)} active={active} writeAxis={writeAxis} />
        )}
      </ChartCanvas>
      <ChartTable
        caption={summary}
        head={[words('newReturning.month'), words('newReturning.returning'), words('newReturning.new')]}
        rows={bars.map((bar) => [format.month(bar.month), write(bar.returningValue), write(bar.newValue)])}
      />
    </>
  )
}
