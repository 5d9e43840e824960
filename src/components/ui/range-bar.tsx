interface RangeBarProps {
  range: { p10: number; expected: number; p90: number }
  /** The value at the right end of the line; 0 stands at the left. */
  most: number
}

/** An interval on a line from 0, its expected value as a dot; the figures stand beside it as text. */
export function RangeBar({ range, most }: RangeBarProps) {
  const at = (value: number) => `${most > 0 ? Math.min(100, Math.max(0, (value / most) * 100)) : 0}%`
  const width = `${most > 0 ? Math.max(1, Math.min(100, ((range.p90 - Math.max(0, range.p10)) / most) * 100)) : 0}%`
  return (
    <span aria-hidden className="relative block h-4 w-20 shrink-0">
      <span className="absolute inset-x-0 top-1/2 border-t border-line" />
      <span
        className="absolute top-1/2 h-1.5 -translate-y-1/2 rounded-full bg-accent/35"
        style={{ left: at(range.p10), width }}
      />
      <span
        className="absolute top-1/2 size-2 -translate-x-1/2 -translate-y-1/2 rounded-full bg-accent"
        style={{ left: at(range.expected) }}
      />
    </span>
  )
}
