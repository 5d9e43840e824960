'use client'
import type { ReactNode } from 'react'
import { FigureEntry } from './figure-entry'
import { SliderLine } from './slider-line'

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

/** A figure on a line that can be dragged, stepped by the arrow keys, or typed exactly. */
export function FigureSlider({ label, value, scale, note, isDisabled, onChange }: FigureSliderProps) {
  const { min, max, step, write, suffix } = scale
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-baseline justify-between gap-4">
        <span className="text-ink-2">{label}</span>
        <FigureEntry label={label} value={value} {...scale} isDisabled={isDisabled} onChange={onChange} />
      </div>
      <SliderLine
        values={[value]}
        handles={[{ label, valueText: `${write(value)}${suffix ? ` ${suffix}` : ''}` }]}
        min={min}
        max={Math.max(max, value)}
        step={step}
        isDisabled={isDisabled}
        onChange={([next]) => next !== undefined && onChange(next)}
      />
      {note && <div className="text-fine text-muted">{note}</div>}
    </div>
  )
}
