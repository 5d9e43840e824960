'use client'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { StoreFigures } from '@/domain/portfolio/store-figures'

const WIDTH = 104
const HEIGHT = 28
const PAD = 3
/** § The last year stands out, the one before is there to compare with. */
const YEAR = 12

interface RevenueSparklineProps {
  months: StoreFigures['months']
  currency: string
}

/** Revenue of whole months: the last twelve strong, those before them pale. */
export function RevenueSparkline({ months, currency }: RevenueSparklineProps) {
  const words = useTranslations('portfolio')
  const format = useFormat()
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last || months.length < 2) return null
  const values = months.map(({ revenueMinor }) => revenueMinor)
  const x = scaleLinear([0, months.length - 1], [PAD, WIDTH - PAD])
  const y = scaleLinear([Math.min(0, ...values), Math.max(1, ...values)], [HEIGHT - PAD, PAD])
  const split = Math.max(0, months.length - YEAR - 1)
  const draw = (from: number, to: number) =>
    line<number>()
      .x((_, at) => x(from + at))
      .y((value) => y(value))(values.slice(from, to)) ?? ''
  const label = words('sparkline', {
    from: format.month(first.month),
    to: format.month(last.month),
    last: format.moneyFitted(last.revenueMinor, currency),
  })
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-7 w-[6.5rem]">
      <path d={draw(0, split + 1)} fill="none" className="stroke-ink-3/50" strokeWidth={1.25} />
      <path d={draw(split, months.length)} fill="none" className="stroke-accent" strokeWidth={1.5} />
      <circle cx={x(months.length - 1)} cy={y(last.revenueMinor)} r={2.25} className="fill-accent" />
    </svg>
  )
}
