'use client'
import type { ReactNode } from 'react'
import { FigureEntry } from './figure-entry'
import type { FigureScale } from './figure-slider'
import { SliderLine } from './slider-line'

export interface RangeValue {
  low: number
  /** Left out where only the ends are known. */
  likely: number | null
  high: number
}

interface RangeSliderProps {
  label: string
  /** Names of the three handles: "low", "likely", "high". */
  handles: { low: string; likely: string; high: string }
  value: RangeValue
  scale: FigureScale
  /** Where the default comes from. */
  note?: ReactNode
  isDisabled?: boolean
  onChange: (value: RangeValue) => void
}

/** Not a point but a range: its ends and its likeliest value on one line, each dragged, stepped or typed. */
export function RangeSlider({ label, handles, value, scale, note, isDisabled, onChange }: RangeSliderProps) {
  const { min, max, step, write, suffix } = scale
  const { low, likely, high } = value
  const values = likely === null ? [low, high] : [low, likely, high]
  const names = likely === null ? [handles.low, handles.high] : [handles.low, handles.likely, handles.high]
  const change = (next: readonly number[]) => {
    const sorted = [...next].sort((a, b) => a - b)
    const [first = low, second = high, third] = sorted
    onChange(
      third === undefined ? { low: first, likely: null, high: second } : { low: first, likely: second, high: third },
    )
  }
  const changeOne = (place: number, one: number) =>
    change(values.map((known, index) => (index === place ? one : known)))
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="text-ink-2">{label}</span>
        <span className="inline-flex items-baseline gap-0.5 tabular-nums">
          {values.map((one, place) => (
            <span key={names[place]} className="inline-flex items-baseline gap-0.5">
              {place > 0 && <span className="text-muted">–</span>}
              <FigureEntry
                {...scale}
                label={`${label}: ${names[place]}`}
                value={one}
                suffix={place === values.length - 1 ? suffix : undefined}
                isDisabled={isDisabled}
                onChange={(typed) => changeOne(place, typed)}
              />
            </span>
          ))}
        </span>
      </div>
      <SliderLine
        values={values}
        handles={values.map((one, place) => ({
          label: `${label}: ${names[place]}`,
          valueText: `${write(one)}${suffix ? ` ${suffix}` : ''}`,
          isEnd: values.length === 3 && place !== 1,
        }))}
        min={min}
        max={Math.max(max, high)}
        step={step}
        isDisabled={isDisabled}
        onChange={change}
      />
      {note && <div className="text-fine text-muted">{note}</div>}
    </div>
  )
}
