'use client'
import { useTranslations } from 'next-intl'
import { type SyntheticEvent, useCallback, useRef, useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { CohortGrid } from '@/domain/cohorts'
import { formatCohortFigure } from './cohort-cell-words'
import styles from './cohort-grid.module.css'
import { CohortGridBody } from './cohort-grid-body'
import { CohortTip } from './cohort-tip'
import { type CohortTable, getAverageMeasure, hasSpan } from './prepare-cohort-table'
import { useCohortPlaceWords } from './use-cohort-place-words'
import { readCellPlace, useGridKeys } from './use-grid-keys'

interface CohortGridTableProps {
  grid: CohortGrid
  table: CohortTable
  currency: string
  caption: string
}

interface TipPlace {
  row: number
  offset: number
  left: number
  top: number
  isBelow: boolean
}

const TIP_WIDTH = 288

/** The cohort grid: heat map, sticky heads, a tip on hover and focus, arrow keys between cells. */
export function CohortGridTable({ grid, table, currency, caption }: CohortGridTableProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [tip, setTip] = useState<TipPlace | null>(null)
  const label = useCellLabel(table, grid, currency)
  const handleKeys = useGridKeys()
  const hide = useCallback(() => setTip(null), [])
  const show = useCallback(
    (event: SyntheticEvent) => {
      const place = readCellPlace(event.target)
      if (!place || !frame.current) return setTip(null)
      if (event.type === 'focus') {
        place.cell.setAttribute('aria-label', label(place.row, place.offset))
        // A press shows the tip by hovering already; on focus it is for the keyboard.
        if (!place.cell.matches(':focus-visible')) return
      }
      setTip({ row: place.row, offset: place.offset, ...placeTip(place.cell, frame.current) })
    },
    [label],
  )
  const row = tip ? table.rows[tip.row] : undefined
  const cell = tip ? row?.cells[tip.offset] : undefined
  return (
    <div ref={frame} className="relative">
      <div className="max-h-[calc(100dvh-9rem)] overflow-auto" onPointerLeave={hide} onScroll={hide}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked by keys is a grid.
          role="grid"
          aria-readonly
          className={`${styles.grid} text-[0.8125rem] leading-4`}
          onKeyDown={(event) => (event.key === 'Escape' ? hide() : handleKeys(event))}
          onPointerOver={show}
          onFocus={show}
          onBlur={hide}
        >
          <caption className="sr-only">{caption}</caption>
          <CohortGridBody table={table} bucket={grid.bucket} currency={currency} />
        </table>
      </div>
      {tip && row && cell && (
        <div
          aria-hidden
          className="pointer-events-none absolute z-20 rounded-xl border border-line bg-panel p-3.5 text-fine text-ink-2 shadow-float"
          style={{
            width: TIP_WIDTH,
            left: tip.left,
            top: tip.top,
            transform: tip.isBelow ? undefined : 'translateY(-100%)',
          }}
        >
          <CohortTip
            table={table}
            bucket={grid.bucket}
            currency={currency}
            row={row}
            cell={cell}
            cameBack={hasSpan(table.measure) ? (grid.rows[tip.row]?.customers[tip.offset] ?? null) : null}
          />
        </div>
      )}
    </div>
  )
}

/** A place beside the cell, under it, or over it where the window ends. */
function placeTip(cell: HTMLElement, frame: HTMLElement): Pick<TipPlace, 'left' | 'top' | 'isBelow'> {
  const box = cell.getBoundingClientRect()
  const outer = frame.getBoundingClientRect()
  const isBelow = box.bottom + 210 < window.innerHeight
  const wanted = box.left - outer.left + box.width / 2 - TIP_WIDTH / 3
  const left = Math.max(0, Math.min(wanted, outer.width - TIP_WIDTH))
  return { left, top: (isBelow ? box.bottom + 8 : box.top - 8) - outer.top, isBelow }
}

/** A cell said in words, for those who listen to the grid. */
function useCellLabel(table: CohortTable, grid: CohortGrid, currency: string) {
  const words = useTranslations('cohorts')
  const format = useFormat()
  const nameOf = useCohortPlaceWords(table, grid.bucket)
  return useCallback(
    (rowIndex: number, offset: number) => {
      const row = table.rows[rowIndex]
      const cell = row?.cells[offset]
      const value = cell ? cell.value : (table.average.values[offset] ?? null)
      const measure = cell ? table.measure : getAverageMeasure(table.measure)
      const figure = formatCohortFigure(value, measure, currency, format)
      const cohort = row ? format.bucket(row.cohort, 'long') : words('grid.average')
      const isOpen = cell && !cell.isFinal
      return words(cell?.isForecast ? 'tip.cellForecast' : isOpen ? 'tip.cellOpen' : 'tip.cell', {
        cohort,
        offset: nameOf(offset),
        value: value === 0 && cell ? words('tip.nobody') : figure,
        date: format.day(cell?.finalOn ?? null),
      })
    },
    [table, currency, format, words, nameOf],
  )
}
