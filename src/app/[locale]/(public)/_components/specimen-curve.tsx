import { curveMonotoneX, line } from 'd3-shape'
import { useTranslations } from 'next-intl'
import type { Specimen } from './prepare-specimen'

const SIZE = { width: 272, height: 168, top: 22, bottom: 142, right: 226 }

interface SpecimenCurveProps {
  specimen: Specimen
  money: (minor: number) => string
}

/** The average row as a curve: labelled on the line itself, scale on the right. */
export function SpecimenCurve({ specimen, money }: SpecimenCurveProps) {
  const words = useTranslations('landing.specimen')
  const values = specimen.averageMinor.flatMap((value) => (value === null ? [] : [value]))
  const step = values[0] && values[0] >= 10_000 ? 200_000 : 4000
  const top = step * Math.ceil(Math.max(...values) / step)
  const x = (offset: number) => (offset / (values.length - 1)) * SIZE.right
  const y = (value: number) => SIZE.bottom - (value / top) * (SIZE.bottom - SIZE.top)
  const path = line<number>((_, offset) => x(offset), y).curve(curveMonotoneX)(values) ?? ''
  const mark = { x: x(specimen.horizon), y: y(specimen.perCustomerMinor) }
  return (
    <div>
      <p className="mb-1 font-semibold">{words('curve')}</p>
      <svg
        viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
        role="img"
        aria-label={words('curve')}
        className="w-full text-[11px]"
      >
        {Array.from({ length: top / step + 1 }, (_, index) => index * step).map((value) => (
          <g key={value}>
            <line x1={0} x2={SIZE.right} y1={y(value)} y2={y(value)} className="stroke-line" />
            <text x={SIZE.width} y={y(value) + 4} textAnchor="end" className="fill-muted">
              {money(value)}
            </text>
          </g>
        ))}
        <path d={path} fill="none" strokeWidth={2} className="stroke-accent" />
        <line x1={mark.x} x2={mark.x} y1={mark.y} y2={SIZE.bottom} strokeDasharray="2 3" className="stroke-ink-3" />
        <circle cx={mark.x} cy={mark.y} r={3.5} className="fill-accent" />
        <text x={mark.x - 6} y={mark.y - 8} textAnchor="end" className="fill-accent font-semibold">
          {money(specimen.perCustomerMinor)}
        </text>
        <text x={0} y={SIZE.height - 8} className="fill-muted">
          {words('curveStart')}
        </text>
        <text x={mark.x} y={SIZE.height - 8} textAnchor="middle" className="fill-muted">
          {words('offset', { offset: specimen.horizon })}
        </text>
        <text x={SIZE.right} y={SIZE.height - 8} textAnchor="end" className="fill-muted">
          {words('offset', { offset: values.length - 1 })}
        </text>
      </svg>
    </div>
  )
}
