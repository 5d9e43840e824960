'use client'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { ChartSize } from './chart-size'
import type { CurveForecastPicture } from './prepare-curve-forecast'

/** Room that "the data reach this far" takes, in pixels. */
const REACH_LABEL_WIDTH = 170

interface CurveForecastMarksProps {
  forecast: CurveForecastPicture
  size: ChartSize
  money: (minor: number) => string
}

/** The expected continuation of a curve: dotted, in its band, from the line where the facts end. */
export function CurveForecastMarks({ forecast, size, money }: CurveForecastMarksProps) {
  const words = useTranslations('charts.curve')
  const clip = useId()
  const { fromX, toX, end } = forecast
  // The top of the plot holds the words on the data's reach.
  const hasRoomAbove = end.highY - 7 > size.margin.top + 26
  const hasRoom = toX - fromX > REACH_LABEL_WIDTH
  return (
    <>
      <clipPath id={clip}>
        <rect x={fromX} y={0} width={Math.max(0, toX - fromX)} height={size.height} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <path d={forecast.band} className="fill-accent/15" />
        <path
          d={forecast.path}
          fill="none"
          strokeWidth={2}
          strokeDasharray="1 5"
          strokeLinecap="round"
          className="stroke-accent"
        />
      </g>
      <line
        x1={fromX}
        x2={fromX}
        y1={size.margin.top}
        y2={size.height - size.margin.bottom}
        strokeDasharray="2 3"
        className="stroke-ink-3"
      />
      <text
        x={hasRoom ? fromX + 6 : fromX - 6}
        y={size.margin.top + 10}
        textAnchor={hasRoom ? 'start' : 'end'}
        className="fill-muted text-[12px]"
      >
        {words('reach')}
      </text>
      <text
        x={end.x}
        y={hasRoomAbove ? end.highY - 7 : end.lowY + 18}
        textAnchor="end"
        strokeWidth={4}
        paintOrder="stroke"
        className="fill-accent stroke-page text-[12px] font-emphasis"
      >
        {words('expected', { value: money(Math.round(end.range.expected)) })}
      </text>
    </>
  )
}
