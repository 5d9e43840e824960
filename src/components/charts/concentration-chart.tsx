'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { Concentration } from '@/domain/descriptive'
import { ChartCanvas } from './chart-canvas'
import { ChartScrubber } from './chart-scrubber'
import type { ChartSize } from './chart-size'
import { ChartTable } from './chart-table'
import { ChartTip } from './chart-tip'
import { findNearestPoint } from './find-nearest-point'
import { type ConcentrationPoint, prepareConcentration } from './prepare-concentration'

const HEIGHT = 220
const sizeOf = (width: number): ChartSize => ({
  width,
  height: HEIGHT,
  margin: { top: 12, right: 16, bottom: 26, left: 4 },
})

/** What share of revenue the best customers bring: a curve through the known shares, 10 % and 20 % named. */
export default function ConcentrationChart({ concentration }: { concentration: Concentration }) {
  const words = useTranslations('charts.concentration')
  const format = useFormat()
  const [active, setActive] = useState<number | null>(null)
  const marks = prepareConcentration(concentration, sizeOf(400)).marks
  if (marks.length === 0) return <p className="text-fine text-muted">{words('empty')}</p>
  const write = (mark: ConcentrationPoint | undefined, key: 'mark' | 'short') =>
    mark
      ? words(key, { customers: format.share(mark.customersShare, 0), revenue: format.share(mark.revenueShare, 0) })
      : ''
  const summary = words('summary', { list: marks.map((mark) => write(mark, 'short')).join('; ') })
  return (
    <>
      <ChartCanvas
        height={HEIGHT}
        label={summary}
        overlay={(width) => {
          const placed = prepareConcentration(concentration, sizeOf(width)).marks
          const mark = active === null ? undefined : placed[active]
          return (
            <>
              <ChartScrubber
                label={summary}
                count={placed.length}
                active={active}
                onActive={setActive}
                say={(index) => write(placed[index], 'mark')}
                findNearest={(x) => findNearestPoint(placed, x)}
              />
              {mark && (
                <ChartTip x={mark.x} y={mark.y} width={width}>
                  {write(mark, 'mark')}
                </ChartTip>
              )}
            </>
          )
        }}
      >
        {(width) => <Curve concentration={concentration} width={width} write={write} active={active} />}
      </ChartCanvas>
      <ChartTable
        caption={summary}
        head={[words('customers'), words('revenue')]}
        rows={marks.map((mark) => [format.share(mark.customersShare, 0), format.share(mark.revenueShare)])}
      />
    </>
  )
}

interface CurveProps {
  concentration: Concentration
  width: number
  write: (mark: ConcentrationPoint, key: 'mark' | 'short') => string
  active: number | null
}

function Curve({ concentration, width, write, active }: CurveProps) {
  const words = useTranslations('charts.concentration')
  const size = sizeOf(width)
  const picture = prepareConcentration(concentration, size)
  const right = size.width - size.margin.right
  return (
    <>
      <path d={picture.equalPath} fill="none" className="stroke-line" />
      <line x1={size.margin.left} x2={right} y1={picture.baseline} y2={picture.baseline} className="stroke-line" />
      <path d={picture.path} fill="none" strokeWidth={2} className="stroke-accent" />
      {picture.marks.map((mark, index) => {
        const isMain = mark.customersShare === 0.2
        const isNamed = isMain || mark.customersShare === 0.1
        return (
          <g key={mark.customersShare}>
            {isMain && (
              <line
                x1={mark.x}
                x2={mark.x}
                y1={mark.y}
                y2={picture.baseline}
                strokeDasharray="2 3"
                className="stroke-ink-3"
              />
            )}
            <circle cx={mark.x} cy={mark.y} r={isMain || index === active ? 4 : 2.5} className="fill-accent" />
            {isNamed && active === null && (
              <text
                x={mark.x + 10}
                y={mark.y}
                dy={isMain ? '0.5em' : '0.9em'}
                strokeWidth={4}
                paintOrder="stroke"
                className={`stroke-page text-[12px] ${isMain ? 'fill-ink font-emphasis' : 'fill-muted'}`}
              >
                {write(mark, isMain ? 'mark' : 'short')}
              </text>
            )}
          </g>
        )
      })}
      <text x={size.margin.left} y={size.height - 6} className="fill-muted text-[12px]">
        {words('best')}
      </text>
      <text x={right} y={size.height - 6} textAnchor="end" className="fill-muted text-[12px]">
        {words('everyone')}
      </text>
    </>
  )
}
