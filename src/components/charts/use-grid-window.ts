'use client'
import { type RefObject, useCallback, useState } from 'react'

/** Pixels from one row, and one column, to the next; and what stands before the first cell. */
export interface GridPitch {
  row: number
  column: number
  left: number
  /** By how much the first column is wider than the others. */
  firstExtra: number
}

/** The cells that are drawn: from, and up to, not including. */
export interface GridWindow {
  rowFrom: number
  rowTo: number
  columnFrom: number
  columnTo: number
}

/** § Cells a grid may hold and still be drawn whole; above, only what can be seen is, and a margin around it. */
const WHOLE_CELLS = 5_000
/** § The window moves by steps, so that scrolling draws now and then and not at each pixel. */
const STEP = 12

/**
 * Which cells of a large grid are to be drawn, kept by its scrolling. A grid of few cells is drawn whole: the browser's own
 * search then finds everything in it.
 */
export function useGridWindow(
  scroller: RefObject<HTMLDivElement | null>,
  { rows, columns, pitch }: { rows: number; columns: number; pitch: GridPitch },
) {
  // A triangle fills half of its square.
  const isWhole = (rows * columns) / 2 <= WHOLE_CELLS
  const [shown, setShown] = useState<GridWindow>({ rowFrom: 0, rowTo: 48, columnFrom: 0, columnTo: 36 })
  const update = useCallback(() => {
    const box = scroller.current
    if (!box || isWhole) return
    const next = {
      rowFrom: stepDown(box.scrollTop / pitch.row),
      rowTo: stepUp((box.scrollTop + box.clientHeight) / pitch.row),
      columnFrom: stepDown(box.scrollLeft / pitch.column),
      columnTo: stepUp((box.scrollLeft + box.clientWidth) / pitch.column),
    }
    setShown((known) => (isSame(known, next) ? known : next))
  }, [scroller, isWhole, pitch])
  const window = isWhole ? { rowFrom: 0, rowTo: rows, columnFrom: 0, columnTo: columns } : clamp(shown, rows, columns)
  return { window, update, isWhole }
}

const stepDown = (place: number) => Math.max(0, (Math.floor(place / STEP) - 1) * STEP)
const stepUp = (place: number) => (Math.ceil(place / STEP) + 1) * STEP

function clamp({ rowFrom, rowTo, columnFrom, columnTo }: GridWindow, rows: number, columns: number): GridWindow {
  return {
    rowFrom: Math.min(rowFrom, rows),
    rowTo: Math.min(rowTo, rows),
    columnFrom: Math.min(columnFrom, columns),
    columnTo: Math.min(columnTo, columns),
  }
}

function isSame(a: GridWindow, b: GridWindow): boolean {
  return a.rowFrom === b.rowFrom && a.rowTo === b.rowTo && a.columnFrom === b.columnFrom && a.columnTo === b.columnTo
}
