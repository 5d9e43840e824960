'use client'
import { type KeyboardEvent, type RefObject, useCallback, useLayoutEffect, useRef } from 'react'
import { type CellPlace, findNextCell } from './find-next-cell'
import type { GridPitch } from './use-grid-window'

/** The cell's place, read from its attributes; null for what is no cell of the grid. */
export function readCellPlace(target: EventTarget | null): (CellPlace & { cell: HTMLElement }) | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (!cell) return null
  return { row: Number(cell.dataset.row), offset: Number(cell.dataset.offset), cell }
}

interface GridKeysOptions {
  /** Cells of each row, and of the average row after them. */
  lengths: readonly number[]
  pitch: GridPitch
  /** Draws what the scroller shows now. */
  updateWindow: () => void
}

/**
 * Keys walk over the cells that hold something; one cell at a time is in the tab order. It is kept in the elements
 * themselves, not in React's state: a grid has thousands of cells. A cell that isn't drawn yet is scrolled to first.
 */
export function useGridKeys(scroller: RefObject<HTMLDivElement | null>, options: GridKeysOptions) {
  const wanted = useRef<CellPlace | null>(null)
  const focusWanted = useCallback(() => {
    const box = scroller.current
    const place = wanted.current
    const cell = place && box?.querySelector<HTMLElement>(`[data-row="${place.row}"][data-offset="${place.offset}"]`)
    if (!box || !cell) return
    wanted.current = null
    for (const one of box.querySelectorAll<HTMLElement>('td[tabindex="0"]')) one.tabIndex = -1
    cell.tabIndex = 0
    cell.focus({ preventScroll: true })
  }, [scroller])
  useLayoutEffect(focusWanted)
  return useCallback(
    (event: KeyboardEvent<HTMLTableElement>) => {
      const place = readCellPlace(event.target)
      const box = scroller.current
      if (!place || !box || event.altKey) return
      const { lengths, pitch } = options
      const page = Math.max(1, Math.floor(box.clientHeight / pitch.row) - 3)
      const press = { key: event.key, isFar: event.ctrlKey || event.metaKey }
      const next = findNextCell(press, place, { lengths, page })
      if (!next) return
      event.preventDefault()
      wanted.current = next
      showCell(box, next, lengths.length - 1, pitch)
      options.updateWindow()
      focusWanted()
    },
    [scroller, options, focusWanted],
  )
}

/** Scrolls so that a cell stands clear of what is fixed at the edges. The average row is always in sight. */
function showCell(box: HTMLElement, { row, offset }: CellPlace, rows: number, pitch: GridPitch): void {
  const head = box.querySelector('thead')?.clientHeight ?? 0
  const foot = box.querySelector('tfoot')?.clientHeight ?? 0
  const fixed = Math.min(pitch.left, box.clientWidth / 2)
  const left = pitch.left + offset * pitch.column + (offset > 0 ? pitch.firstExtra : 0)
  if (left - box.scrollLeft < fixed) box.scrollLeft = left - fixed
  else if (left + pitch.column > box.scrollLeft + box.clientWidth)
    box.scrollLeft = left + pitch.column - box.clientWidth
  if (row >= rows) return
  const top = head + row * pitch.row
  if (top - box.scrollTop < head) box.scrollTop = top - head
  else if (top + pitch.row > box.scrollTop + box.clientHeight - foot) {
    box.scrollTop = top + pitch.row - box.clientHeight + foot
  }
}
