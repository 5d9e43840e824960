'use client'
import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { useTranslations } from 'next-intl'
import type { FigureWatch } from '@/domain/alerts/detect-alerts'
import { shownEdges } from '@/domain/alerts/watched-figures'

interface BandSparklineProps {
  watch: FigureWatch
  write: (value: number | null) => string
  name: string
}

/** § Half a year is enough to see a habit. */
const WEEKS_SHOWN = 26
const WIDTH = 260
const HEIGHT = 44
const PAD = 4

/** The last half-year of a figure, and the band that its last week was expected in. */
export function BandSparkline({ watch: { weeks, band, outside, figure }, write, name }: BandSparklineProps) {
  const words = useTranslations('alerts')
  const shown = weeks.slice(-WEEKS_SHOWN)
  const known = shown.flatMap(({ value }) => (value === null ? [] : [value]))
  if (known.length < 2) return <p className="text-fine text-muted">{words('watched.waiting')}</p>
  const edges = shownEdges(figure, band ?? { low: 0, high: 0 })
  const reach = band ? [edges.low, edges.high] : []
  const x = scaleLinear([0, shown.length - 1], [PAD, WIDTH - PAD])
  const y = scaleLinear([Math.min(...known, ...reach), Math.max(...known, ...reach)], [HEIGHT - PAD, PAD])
  const path = line<{ value: number | null }>()
    .defined(({ value }) => value !== null)
    .x((_, index) => x(index))
    .y(({ value }) => y(value ?? 0))(shown)
  const last = shown.at(-1)?.value ?? null
  const label = band
    ? words('chart', { figure: name, weeks: shown.length, low: write(edges.low), high: write(edges.high) })
    : name
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="h-11 w-[260px] max-w-full">
      {band && (
        <rect
          x={x(shown.length - 1) - 5}
          width={9}
          y={y(edges.high)}
          height={Math.max(1, y(edges.low) - y(edges.high))}
          className="fill-accent/20"
        />
      )}
      <path d={path ?? ''} fill="none" className="stroke-ink-3" strokeWidth={1.25} />
      {last !== null && (
        <circle cx={x(shown.length - 1)} cy={y(last)} r={3} className={outside ? 'fill-loss' : 'fill-accent'} />
      )}
    </svg>
  )
}
