'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useCallback, useMemo, useRef, useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import { finalOnOf } from '@/domain/cohort-cell-state'
import { averageUnitOf, unitOf } from '@/domain/cohort-switches'
import { chooseCohortPrint, formatCohortFigure } from './cohort-cell-words'
import styles from './cohort-grid.module.css'
import { CohortGridBody } from './cohort-grid-body'
import { planGridColumns } from './cohort-grid-columns'
import type { CellPlace } from './find-next-cell'
import type { CohortTable } from './prepare-cohort-table'
import type { CohortPlaceWords } from './use-cohort-place-words'
import { readCellPlace, useGridKeys } from './use-grid-keys'
import { useGridWindow } from './use-grid-window'

interface CohortGridTableProps {
  table: CohortTable
  currency: string
  caption: string
  places: CohortPlaceWords
  notes: ReadonlyMap<string, string>
  /** A cell was pressed, or Enter was on it; `cell` is where what opens belongs. */
  onOpen: (place: CellPlace, cell: HTMLElement) => void
  renderTip: (place: CellPlace) => ReactNode
}

interface TipPlace extends CellPlace {
  left: number
  top: number
  isBelow: boolean
}

const TIP_WIDTH = 300
const TIP_ROOM = 230

/** The cohort grid: heat map, sticky heads, a tip on hover and focus, keys between cells; a press opens a cell. */
export function CohortGridTable(props: CohortGridTableProps) {
  const { table, currency, caption, places, notes, onOpen } = props
  const format = useFormat()
  const frame = useRef<HTMLDivElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const [tip, setTip] = useState<TipPlace | null>(null)
  const { width } = table.report
  const print = useMemo(() => chooseCohortPrint(table, currency), [table, currency])
  const columns = useMemo(() => {
    const heads = [0, 1, width - 1].map((offset) => places.column(Math.max(0, offset)))
    return planGridColumns(table, print, format, heads)
  }, [table, print, format, places, width])
  const shape = { rows: table.rows.length, columns: width, pitch: columns.pitch }
  const { window: shown, update, isWhole } = useGridWindow(scroller, shape)
  const keys = useMemo(
    () => ({
      lengths: [...table.rows.map(({ cells }) => cells.length), width],
      pitch: columns.pitch,
      updateWindow: update,
    }),
    [table, width, columns, update],
  )
  const handleKeys = useGridKeys(scroller, keys)
  const label = useCellLabel(table, currency, places)
  const hide = useCallback(() => setTip(null), [])
  const show = useCallback(
    (event: SyntheticEvent) => {
      const place = readCellPlace(event.target)
      if (!place || !frame.current) return setTip(null)
      if (event.type === 'focus') {
        place.cell.setAttribute('aria-label', label(place))
        // A press shows the tip by hovering already; on focus it is for the keyboard.
        if (!place.cell.matches(':focus-visible')) return
      }
      setTip({ row: place.row, offset: place.offset, ...placeTip(place.cell, frame.current) })
    },
    [label],
  )
  const open = (event: SyntheticEvent) => {
    const place = readCellPlace(event.target)
    if (!place || place.row >= table.rows.length) return
    event.preventDefault()
    hide()
    onOpen({ row: place.row, offset: place.offset }, place.cell)
  }
  const handleKey = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.key === 'Escape') hide()
    else if (event.key === 'Enter' || event.key === ' ') open(event)
    else handleKeys(event)
  }
  return (
    <div ref={frame} className="relative">
      <div
        ref={scroller}
        className="max-h-[calc(100dvh-9rem)] min-h-64 overflow-auto overscroll-x-contain"
        onPointerLeave={hide}
        onScroll={() => {
          hide()
          update()
        }}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked by keys is a grid.
          role="grid"
          aria-readonly
          aria-rowcount={isWhole ? undefined : table.rows.length + 2}
          aria-colcount={isWhole ? undefined : width + columns.side.length}
          className={`${styles.grid} text-[0.8125rem] leading-4`}
          style={{ width: columns.totalWidth }}
          onKeyDown={handleKey}
          onClick={open}
          onPointerOver={show}
          onFocus={show}
          onBlur={hide}
        >
          <caption className="sr-only">{caption}</caption>
          <CohortGridBody table={table} print={print} columns={columns} places={places} notes={notes} window={shown} />
        </table>
      </div>
      {tip && tip.row < table.rows.length && (
        <div
          aria-hidden
          className="pointer-events-none absolute z-20 rounded-xl border border-line bg-panel p-3.5 text-fine text-ink-2 shadow-float max-sm:hidden"
          style={{
            width: TIP_WIDTH,
            left: tip.left,
            top: tip.top,
            transform: tip.isBelow ? undefined : 'translateY(-100%)',
          }}
        >
          {props.renderTip(tip)}
        </div>
      )}
    </div>
  )
}

/** A place beside the cell, under it, or over it where the window ends. */
function placeTip(cell: HTMLElement, frame: HTMLElement): Pick<TipPlace, 'left' | 'top' | 'isBelow'> {
  const box = cell.getBoundingClientRect()
  const outer = frame.getBoundingClientRect()
  const isBelow = box.bottom + TIP_ROOM < window.innerHeight
  const wanted = box.left - outer.left + box.width / 2 - TIP_WIDTH / 3
  const left = Math.max(0, Math.min(wanted, outer.width - TIP_WIDTH))
  return { left, top: (isBelow ? box.bottom + 8 : box.top - 8) - outer.top, isBelow }
}

/** A cell said in words, for those who listen to the grid. */
function useCellLabel(table: CohortTable, currency: string, places: CohortPlaceWords) {
  const words = useTranslations('cohorts')
  const format = useFormat()
  return useCallback(
    ({ row: rowIndex, offset }: CellPlace) => {
      const { report } = table
      const row = table.rows[rowIndex]
      const facts = report.rows[rowIndex]
      const cell = row?.cells[offset]
      const value = cell ? cell.value : (report.average.values[offset] ?? null)
      const unit = cell ? unitOf(report.measure, report.form) : averageUnitOf(report.measure)
      const isOpen = cell && !cell.isFinal
      return words(cell?.isForecast ? 'tip.cellForecast' : isOpen ? 'tip.cellOpen' : 'tip.cell', {
        cohort: row ? places.row(row, 'long') : words('grid.average'),
        offset: places.place(offset),
        value: value === 0 && cell ? words('tip.nobody') : formatCohortFigure(value, unit, currency, format),
        date: format.day(facts ? finalOnOf(report, facts, report.asOf, offset) : null),
      })
    },
    [table, currency, format, words, places],
  )
}
