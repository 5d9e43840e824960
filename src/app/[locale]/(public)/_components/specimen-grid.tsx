import { useTranslations } from 'next-intl'
import { joinClasses } from '@/components/ui/join-classes'
import type { Format } from '@/domain/format/create-format'
import type { Specimen, SpecimenRow } from './prepare-specimen'

const FILLS = [
  ['fill-heat-1', 'fill-heat-ink-1'],
  ['fill-heat-2', 'fill-heat-ink-2'],
  ['fill-heat-3', 'fill-heat-ink-3'],
  ['fill-heat-4', 'fill-heat-ink-4'],
  ['fill-heat-5', 'fill-heat-ink-5'],
  ['fill-heat-6', 'fill-heat-ink-6'],
  ['fill-heat-7', 'fill-heat-ink-7'],
  ['fill-heat-8', 'fill-heat-ink-8'],
] as const
/** Names a column: offsets are its identity, not a place in a changing list. */
const columnKey = (offset: number) => `m${offset}`
const CELL = { width: 50, height: 26, gap: 1.5, radius: 3 }

interface SpecimenGridProps {
  specimen: Specimen
  format: Format
  currency: string
  /** How many of the rows and columns there is room for. */
  rows: number
  columns: number
  /** Width of the month's column, and of the customers' column (0 leaves it out). */
  monthWidth: number
  sizeWidth: number
  className?: string
}

/** The cohort grid drawn by code, as the product draws it: one hue, the running month hatched, the average in bold. */
export function SpecimenGrid(props: SpecimenGridProps) {
  const { specimen, format, currency, columns, monthWidth, sizeWidth } = props
  const words = useTranslations('landing.specimen')
  const rows = specimen.rows.slice(0, props.rows)
  const left = monthWidth + sizeWidth
  const width = left + columns * CELL.width
  const top = 26
  const bottom = top + rows.length * CELL.height
  const hatch = `hatch-${props.rows}-${columns}`
  return (
    <svg
      viewBox={`0 0 ${width} ${bottom + 30}`}
      role="img"
      aria-label={words('gridLabel')}
      className={joinClasses('w-full', props.className)}
    >
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="5" className="stroke-line" strokeWidth="2" />
        </pattern>
      </defs>
      <Head columns={columns} left={left} hasSizes={sizeWidth > 0} />
      {rows.map((row, index) => (
        <g key={row.month} transform={`translate(0 ${top + index * CELL.height})`}>
          <text x={0} y={17} className="fill-ink-2">
            {format.month(row.month)}
          </text>
          {sizeWidth > 0 && (
            <text x={left - 10} y={17} textAnchor="end" className="fill-muted">
              {format.number(row.size)}
            </text>
          )}
          <Cells {...{ row, columns, left, hatch, format, currency, specimen }} />
        </g>
      ))}
      <AverageRow {...{ specimen, format, currency, columns, left, width, top: bottom }} />
    </svg>
  )
}

interface CellsProps extends Pick<SpecimenGridProps, 'format' | 'currency' | 'columns' | 'specimen'> {
  row: SpecimenRow
  left: number
  hatch: string
}

function Cells({ row, columns, left, hatch, format, currency, specimen }: CellsProps) {
  const top = Math.max(...specimen.rows.flatMap((other) => other.perCustomerMinor.map((value) => value ?? 0)))
  const shown = row.perCustomerMinor.slice(0, columns)
  return shown.map((value, offset) => {
    if (value === null) return null
    const isRunning = offset === row.runningOffset
    const step = FILLS[Math.min(FILLS.length - 1, Math.floor((value / top) ** 1.3 * FILLS.length))] ?? FILLS[0]
    return (
      <g key={columnKey(offset)} transform={`translate(${left + offset * CELL.width} 0)`}>
        <rect
          width={CELL.width - CELL.gap}
          height={CELL.height - CELL.gap}
          rx={CELL.radius}
          className={isRunning ? undefined : step[0]}
          fill={isRunning ? `url(#${hatch})` : undefined}
        />
        <text x={CELL.width - 8} y={17} textAnchor="end" className={isRunning ? 'fill-ink-2' : step[1]}>
          {format.money(value, currency, { bare: true, fraction: 'never' })}
        </text>
      </g>
    )
  })
}

function Head({ columns, left, hasSizes }: { columns: number; left: number; hasSizes: boolean }) {
  const words = useTranslations('landing.specimen')
  return (
    <>
      <text x={0} y={14} className="fill-muted text-[0.88em]">
        {words('firstOrder')}
      </text>
      {hasSizes && (
        <text x={left - 10} y={14} textAnchor="end" className="fill-muted text-[0.88em]">
          {words('customers')}
        </text>
      )}
      {Array.from({ length: columns }, (_, offset) => (
        <text
          key={columnKey(offset)}
          x={left + (offset + 1) * CELL.width - 8}
          y={14}
          textAnchor="end"
          className="fill-muted text-[0.88em]"
        >
          {offset === 0 ? words('offsetFirst') : words('offset', { offset })}
        </text>
      ))}
    </>
  )
}

interface AverageRowProps extends Pick<SpecimenGridProps, 'format' | 'currency' | 'columns' | 'specimen'> {
  left: number
  width: number
  top: number
}

function AverageRow({ specimen, format, currency, columns, left, width, top }: AverageRowProps) {
  const words = useTranslations('landing.specimen')
  return (
    <>
      <line x1={0} x2={width} y1={top + 2} y2={top + 2} className="stroke-ink" />
      <text x={0} y={top + 21} className="fill-ink font-semibold">
        {words('average')}
      </text>
      {specimen.averageMinor.slice(0, columns).map((value, offset) => (
        <text
          key={columnKey(offset)}
          x={left + (offset + 1) * CELL.width - 8}
          y={top + 21}
          textAnchor="end"
          className="fill-ink font-semibold"
        >
          {format.money(value, currency, { bare: true, fraction: 'never' })}
        </text>
      ))}
    </>
  )
}
