'use client'
import { Slider as RadixSlider } from 'radix-ui'
import type { ReactNode } from 'react'
import { FigureEntry } from './figure-entry'

export interface FigureScale {
  min: number
  max: number
  step: number
  /** The figure as it stands in the field, without its unit, and back. */
  write: (value: number) => string
  parse: (text: string) => number | null
  suffix?: string
}

interface FigureSliderProps {
  label: string
  value: number
  scale: FigureScale
  note?: ReactNode
  isDisabled?: boolean
  onChange: (value: number) => void
}

export const TRACK = 'relative h-1 grow rounded-full bg-line'
export const THUMB =
  'block size-4 cursor-grab rounded-full border-2 border-accent bg-page focus-visible:outline-2 focus-visible:outline-offset-2 data-[disabled]:cursor-default data-[disabled]:border-ink-3'

/** A figure on a line that can be dragged, stepped by the arrow keys, or typed exactly. */
export function FigureSlider({ label, value, scale, note, isDisabled, onChange }: FigureSliderProps) {
  const { min, max, step, write, suffix } = scale
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-4">
        <span className="text-ink-2">{label}</span>
        <FigureEntry label={label} value={value} {...scale} isDisabled={isDisabled} onChange={onChange} />
      </div>
      <RadixSlider.Root
        value={[value]}
        min={min}
        max={Math.max(max, value)}
        step={step}
        disabled={isDisabled}
        onValueChange={([next]) => next !== undefined && onChange(next)}
        className="relative flex h-5 touch-none select-none items-center"
      >
        <RadixSlider.Track className={TRACK}>
          <RadixSlider.Range className="absolute h-full rounded-full bg-accent/60" />
        </RadixSlider.Track>
        <RadixSlider.Thumb
          aria-label={label}
          aria-valuetext={`${write(value)}${suffix ? ` ${suffix}` : ''}`}
          className={THUMB}
        />
      </RadixSlider.Root>
      {note && <div className="text-fine text-muted">{note}</div>}
    </div>
  )
}
