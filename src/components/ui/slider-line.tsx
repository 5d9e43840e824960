'use client'
import { Slider as RadixSlider } from 'radix-ui'
import type { ReactNode } from 'react'

interface Handle {
  label: string
  /** Its value in words, for those who listen. */
  valueText: string
  /** The end of a range, quieter than the value between them. */
  isEnd?: boolean
}

interface SliderLineProps {
  values: number[]
  /** One for each value. */
  handles: Handle[]
  min: number
  max: number
  step: number
  /** What is drawn in place of the range from the line's beginning. */
  range?: ReactNode
  isDisabled?: boolean
  onChange: (values: number[]) => void
  /** Called once when a drag or a key press is over. */
  onRest?: (values: number[]) => void
}

/** The line with its handles, which every slider is made of. */
export function SliderLine(props: SliderLineProps) {
  const { values, handles, min, max, step, range, isDisabled, onChange, onRest } = props
  return (
    <RadixSlider.Root
      value={values}
      min={min}
      max={max}
      step={step}
      disabled={isDisabled}
      onValueChange={onChange}
      onValueCommit={onRest}
      className="relative flex h-5 touch-none select-none items-center"
    >
      <RadixSlider.Track className="relative h-1 grow rounded-full bg-line">
        {range ?? <RadixSlider.Range className="absolute h-full rounded-full bg-accent/60" />}
      </RadixSlider.Track>
      {handles.map(({ label, valueText, isEnd }) => (
        <RadixSlider.Thumb
          key={label}
          aria-label={label}
          aria-valuetext={valueText}
          className={isEnd ? END_HANDLE : HANDLE}
        />
      ))}
    </RadixSlider.Root>
  )
}

const HANDLE =
  'block size-4 cursor-grab rounded-full border-2 border-accent bg-page focus-visible:outline-2 focus-visible:outline-offset-2 data-[disabled]:cursor-default data-[disabled]:border-ink-3'
const END_HANDLE =
  'block h-3.5 w-1.5 cursor-ew-resize rounded-sm bg-accent focus-visible:outline-2 focus-visible:outline-offset-2 data-[disabled]:cursor-default data-[disabled]:bg-ink-3'
