'use client'
import { type KeyboardEvent, useCallback } from 'react'

/** The cell's place, read from its attributes; null for what is no cell of the grid. */
export function readCellPlace(target: EventTarget | null): { row: number; offset: number; cell: HTMLElement } | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (!cell) return null
  return { row: Number(cell.dataset.row), offset: Number(cell.dataset.offset), cell }
}

/**
 * Arrow keys walk over the cells that hold something; one cell at a time is in the tab order. It is kept in the
 * elements themselves, not in React's state: a grid has thousands of cells.
 */
export function useGridKeys() {
  return useCallback((event: KeyboardEvent<HTMLTableElement>) => {
    const place = readCellPlace(event.target)
    const table = event.currentTarget
    const find = (row: number, offset: number) =>
      table.querySelector<HTMLElement>(`[data-row="${row}"][data-offset="${offset}"]`)
    const next = place && findNext(event.key, event.ctrlKey, place, find)
    if (!place || !next) return
    event.preventDefault()
    for (const cell of table.querySelectorAll<HTMLElement>('td[tabindex="0"]')) cell.tabIndex = -1
    next.tabIndex = 0
    next.focus()
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])
}

function findNext(
  key: string,
  isFar: boolean,
  { row, offset }: { row: number; offset: number },
  find: (row: number, offset: number) => HTMLElement | null,
): HTMLElement | null {
  const steps: Record<string, [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
    Home: [0, -1],
    End: [0, 1],
  }
  const step = steps[key]
  if (!step) return null
  const goesToEnd = isFar || key === 'Home' || key === 'End'
  let found: HTMLElement | null = null
  for (let n = 1; ; n++) {
    const cell = find(row + step[0] * n, offset + step[1] * n)
    // The average row lies beneath columns whose last cohorts are empty: downwards the walk goes over the gap.
    if (!cell) {
      if (step[0] === 1 && n < 400 && !found) continue
      return found
    }
    found = cell
    if (!goesToEnd) return found
  }
}
