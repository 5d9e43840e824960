/** A cell's place; the row after the last is the average's. */
export interface CellPlace {
  row: number
  offset: number
}

interface GridShape {
  /** Cells of each row, and of the average row after them. */
  lengths: readonly number[]
  /** Rows that PageUp and PageDown go by. */
  page: number
}

/**
 * The cell that a key leads to: arrows one on, Home and End along the row, with Ctrl to the corners, PageUp and PageDown by
 * a page. Rows end where nothing has begun: downwards the walk goes over the gap to the average. Null where a key leads nowhere.
 */
export function findNextCell(
  { key, isFar }: { key: string; isFar: boolean },
  { row, offset }: CellPlace,
  { lengths, page }: GridShape,
): CellPlace | null {
  const last = lengths.length - 1
  const length = lengths[row] ?? 0
  const has = (place: CellPlace) => place.offset < (lengths[place.row] ?? 0)
  const lowestFrom = (from: number) => findRow(from, 0, (one) => has({ row: one, offset }))
  const highestFrom = (from: number) => findRow(from, last, (one) => has({ row: one, offset }))
  const along = (next: number) => (next >= 0 && next < length && next !== offset ? { row, offset: next } : null)
  const inColumn = (next: number | null) => (next === null || next === row ? null : { row: next, offset })
  switch (key) {
    case 'ArrowLeft':
      return along(isFar ? 0 : offset - 1)
    case 'ArrowRight':
      return along(isFar ? length - 1 : offset + 1)
    case 'Home':
      return isFar ? { row: 0, offset: 0 } : along(0)
    case 'End':
      return isFar ? { row: last, offset: (lengths[last] ?? 1) - 1 } : along(length - 1)
    case 'ArrowUp':
      return inColumn(isFar ? highestFrom(0) : row > 0 ? lowestFrom(row - 1) : null)
    case 'ArrowDown':
      return inColumn(isFar ? lowestFrom(last) : row < last ? highestFrom(row + 1) : null)
    case 'PageUp':
      return inColumn(lowestFrom(Math.max(0, row - page)))
    case 'PageDown':
      return inColumn(highestFrom(Math.min(last, row + page)))
    default:
      return null
  }
}

/** The first row that will do, from one end on to the other. */
function findRow(from: number, to: number, fits: (row: number) => boolean): number | null {
  const step = from <= to ? 1 : -1
  for (let row = from; row !== to + step; row += step) if (fits(row)) return row
  return null
}
