'use client'
import { Slider as RadixSlider } from 'radix-ui'
import type { ReactNode } from 'react'
import { FigureEntry } from './figure-entry'
import { type FigureScale, THUMB, TRACK } from './figure-slider'

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
      <RadixSlider.Root
        value={values}
        min={min}
        max={Math.max(max, high)}
        step={step}
        disabled={isDisabled}
        onValueChange={change}
        className="relative flex h-5 touch-none select-none items-center"
      >
        <RadixSlider.Track className={TRACK}>
          <RadixSlider.Range className="absolute h-full rounded-full bg-accent/50" />
        </RadixSlider.Track>
        {values.map((one, place) => (
          <RadixSlider.Thumb
            key={names[place]}
            aria-label={`${label}: ${names[place]}`}
            aria-valuetext={`${write(one)}${suffix ? ` ${suffix}` : ''}`}
            // The ends are quieter than the likeliest value between them.
            className={values.length === 3 && place !== 1 ? END_THUMB : THUMB}
          />
        ))}
      </RadixSlider.Root>
      {note && <div className="text-fine text-muted">{note}</div>}
    </div>
  )
}

const END_THUMB =
  'block h-3.5 w-1.5 cursor-ew-resize rounded-sm bg-accent focus-visible:outline-2 focus-visible:outline-offset-2 data-[disabled]:cursor-default data-[disabled]:bg-ink-3'
