'use client'
import type { ReactNode } from 'react'
import { SliderLine } from './slider-line'

interface SliderProps {
  label: string
  value: number
  min: number
  max: number
  step: number
  /** The value in words, at the right of the label and for those who listen. */
  valueText: string
  note?: ReactNode
  onChange: (value: number) => void
  /** Called once when a drag or a key press is over; for what is saved. */
  onRest?: (value: number) => void
}

/** A value on a line; arrow keys move it by a step. */
export function Slider({ label, value, min, max, step, valueText, note, onChange, onRest }: SliderProps) {
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-baseline justify-between gap-4">
        <span className="text-ink-2">{label}</span>
        <span className="font-emphasis tabular-nums">{valueText}</span>
      </div>
      <SliderLine
        values={[value]}
        handles={[{ label, valueText }]}
        min={min}
        max={max}
        step={step}
        range={min < 0 && max > 0 ? <FromZero value={value} min={min} max={max} /> : undefined}
        onChange={([next]) => next !== undefined && onChange(next)}
        onRest={([next]) => next !== undefined && onRest?.(next)}
      />
      {note && <p className="text-fine text-muted">{note}</p>}
    </div>
  )
}

/** A change either way is drawn from "as it is" in the middle, not from the line's end. */
function FromZero({ value, min, max }: { value: number; min: number; max: number }) {
  const at = (one: number) => ((one - min) / (max - min)) * 100
  const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))]
  return (
    <>
      <span className="absolute h-full bg-accent/60" style={{ left: `${from}%`, width: `${to - from}%` }} />
      <span className="absolute -top-1 h-3 w-px bg-ink-3" style={{ left: `${at(0)}%` }} />
    </>
  )
}
