'use client'
import { useTranslations } from 'next-intl'
import type { ChartSize } from './chart-size'
import { CurveForecastMarks } from './curve-forecast-marks'
import type { RealisedCurvePicture } from './prepare-realised-curve'

interface RealisedCurveMarksProps {
  picture: RealisedCurvePicture
  size: ChartSize
  money: (minor: number) => string
  active: number | null
}

/** The curve, what is expected after it, the line of what may be paid, the names of ages. */
export function RealisedCurveMarks({ picture, size, money, active }: RealisedCurveMarksProps) {
  const words = useTranslations('charts.curve')
  const { points, reference, forecast } = picture
  const right = size.width - size.margin.right
  const shown = active === null ? undefined : (points[active] ?? forecast?.end)
  const last = points.at(-1)
  const labelled = points[Math.floor(points.length * 0.55)]
  return (
    <>
      {forecast && <CurveForecastMarks forecast={forecast} size={size} money={money} />}
      {reference && (
        <>
          <line x1={size.margin.left} x2={right} y1={reference.y} y2={reference.y} className="stroke-warning" />
          <text x={right} y={reference.y - 7} textAnchor="end" className="fill-warning text-[12px] font-emphasis">
            {words(reference.kind === 'cost' ? 'cost' : 'cac', { value: money(reference.valueMinor) })}
          </text>
        </>
      )}
      <path d={picture.path} fill="none" strokeWidth={2} strokeLinecap="round" className="stroke-accent" />
      {points.length === 1 && last && <circle cx={last.x} cy={last.y} r={4} className="fill-accent" />}
      {labelled && points.length > 2 && (
        <text x={labelled.x - 8} y={labelled.y - 10} textAnchor="end" className="fill-accent text-[12px] font-emphasis">
          {words('fact')}
        </text>
      )}
      {last && points.length > 1 && (
        <>
          <circle cx={last.x} cy={last.y} r={3.5} className="fill-accent" />
          <text x={last.x - 4} y={last.y - 10} textAnchor="end" className="fill-accent text-[12px] font-emphasis">
            {money(last.marginMinor)}
          </text>
        </>
      )}
      {shown && (
        <>
          <line
            x1={shown.x}
            x2={shown.x}
            y1={size.margin.top}
            y2={size.height - size.margin.bottom}
            className="stroke-ink-3"
            strokeDasharray="2 3"
          />
          <circle cx={shown.x} cy={shown.y} r={4.5} strokeWidth={2} className="fill-page stroke-accent" />
        </>
      )}
      {picture.xTicks.map((tick, index) => (
        <text
          key={tick.value}
          x={tick.at}
          y={size.height - 6}
          textAnchor={index === 0 ? 'start' : index === picture.xTicks.length - 1 ? 'end' : 'middle'}
          className="fill-muted text-[12px]"
        >
          {tick.value === 0 ? words('firstOrder') : words('month', { months: tick.value })}
        </text>
      ))}
    </>
  )
}
