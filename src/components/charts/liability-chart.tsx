'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { LiabilityMonth } from '@/domain/loyalty/replay-result'
import { ChartAxis } from './chart-axis'
import { ChartCanvas } from './chart-canvas'
import { ChartPointer } from './chart-pointer'
import type { ChartSize } from './chart-size'
import { prepareLiability } from './prepare-liability'

const HEIGHT = 210
const sizeOf = (width: number): ChartSize => ({
  width,
  height: HEIGHT,
  margin: { top: 24, right: 64, bottom: 24, left: 0 },
})

interface LiabilityChartProps {
  months: readonly LiabilityMonth[]
  currency: string
}

/** What members hold at each month's end, and how much of it will be redeemed. */
export default function LiabilityChart({ months, currency }: LiabilityChartProps) {
  const words = useTranslations('loyalty.chart')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const money = (minor: number) => format.moneyCompact(Math.round(minor), currency)
  const say = (index: number) => {
    const one = months[index]
    if (!one) return ''
    return words('liabilityPoint', {
      month: format.month(one.month, 'long'),
      closing: money(one.closingMinor),
      granted: money(one.grantedMinor),
      redeemed: money(one.redeemedMinor),
      expired: money(one.expiredMinor),
    })
  }
  const summary = words('liabilitySummary', { months: months.length })
  return (
    <ChartCanvas
      height={HEIGHT}
      label={summary}
      overlay={(width) => (
        <ChartPointer
          label={summary}
          width={width}
          points={prepareLiability(months, sizeOf(width)).bars.map(({ centre, top }) => ({ x: centre, y: top }))}
          active={active}
          onActive={setActive}
          say={say}
        />
      )}
    >
      {(width) => <Bars {...{ width, months, currency, active }} />}
    </ChartCanvas>
  )
}

function Bars({ width, months, currency, active }: LiabilityChartProps & { width: number; active: number | null }) {
  const words = useTranslations('loyalty.chart')
  const format = useFormat()
  const size = sizeOf(width)
  const { bars, baseline, yTicks } = prepareLiability(months, size)
  const every = Math.max(1, Math.ceil((bars.length * 84) / Math.max(1, width - size.margin.right)))
  return (
    <>
      <ChartAxis ticks={yTicks} size={size} format={(value) => format.moneyCompact(value, currency, { bare: true })} />
      <text x={0} y={12} className="text-[12px]">
        <tspan className="fill-accent font-emphasis">{words('expected')}</tspan>
        <tspan dx={12} className="fill-muted">
          {words('face')}
        </tspan>
      </text>
      {bars.map((bar, index) => (
        <g key={bar.month} opacity={active === null || active === index ? 1 : 0.55}>
          <rect x={bar.x} y={bar.top} width={bar.width} height={bar.height} className="fill-ink-3/30" />
          <rect
            x={bar.x}
            y={bar.expectedTop}
            width={bar.width}
            height={Math.max(0, baseline - bar.expectedTop)}
            className="fill-accent/70"
          />
          {index % every === 0 && (
            <text
              x={index === 0 ? bar.x : bar.centre}
              y={HEIGHT - 6}
              textAnchor={index === 0 ? 'start' : 'middle'}
              className="fill-muted text-[12px]"
            >
              {format.month(bar.month)}
            </text>
          )}
        </g>
      ))}
    </>
  )
}
