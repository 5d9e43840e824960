import { scaleLinear } from 'd3-scale'

/** What the result becomes at the two ends of one assumption, the others at their likeliest. */
export interface TornadoRow {
  name: string
  atLowMinor: number
  atHighMinor: number
}

export interface TornadoBar extends TornadoRow {
  /** Shares 0–1 of the picture's width. */
  from: number
  to: number
  lowestMinor: number
  highestMinor: number
}

export interface TornadoPicture {
  bars: TornadoBar[]
  /** Where the result itself stands, and where zero does; null where zero is outside the picture. */
  base: number
  zero: number | null
}

/** § Widest rows shown: further ones change nothing that a person would see. */
const MAX_ROWS = 8

/** Geometry of a tornado, the widest bar first. */
export function prepareTornado(rows: readonly TornadoRow[], baseMinor: number): TornadoPicture {
  const spanOf = (row: TornadoRow) => Math.abs(row.atHighMinor - row.atLowMinor)
  const shown = rows
    .filter((row) => spanOf(row) > 0)
    .toSorted((a, b) => spanOf(b) - spanOf(a))
    .slice(0, MAX_ROWS)
  const ends = shown.flatMap((row) => [row.atLowMinor, row.atHighMinor])
  const [low, high] = [Math.min(baseMinor, ...ends), Math.max(baseMinor, ...ends)]
  const at = scaleLinear([low, high === low ? low + 1 : high], [0, 1])
  return {
    bars: shown.map((row) => {
      const [lowestMinor, highestMinor] = [row.atLowMinor, row.atHighMinor].toSorted((a, b) => a - b)
      return {
        ...row,
        lowestMinor: lowestMinor ?? 0,
        highestMinor: highestMinor ?? 0,
        from: at(lowestMinor ?? 0),
        to: at(highestMinor ?? 0),
      }
    }),
    base: at(baseMinor),
    zero: low <= 0 && high >= 0 && high > low ? at(0) : null,
  }
}
