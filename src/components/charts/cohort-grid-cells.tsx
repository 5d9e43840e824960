'use client'
import { memo } from 'react'
import { useFormat } from '@/components/format/use-format'
import { getDivergingClass, getHeatClass } from '@/components/ui/heat'
import { type CohortPrint, formatCohortValue } from './cohort-cell-words'
import styles from './cohort-grid.module.css'
import type { GridColumns } from './cohort-grid-columns'
import type { CohortTable, CohortTableCell, CohortTableRow } from './prepare-cohort-table'
import { usePaybackWords } from './use-payback-words'

export interface GridRowProps {
  row: CohortTableRow
  index: number
  name: string
  print: CohortPrint
  scale: CohortTable['scale']
  columns: GridColumns
  columnFrom: number
  columnTo: number
  /** The first cell that is drawn is where Tab enters the grid. */
  isEntry: boolean
  /** Offsets with a note, joined by commas: a text, so that an equal one draws nothing anew. */
  noted: string
  width: number
}

/** A row of the grid: what stands left of the cells, and those cells of it that are in the window. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, print, scale, columnFrom, columnTo, width } = props
  const format = useFormat()
  const noted = props.noted === '' ? [] : props.noted.split(',').map(Number)
  const cells = row.cells.slice(columnFrom, columnTo)
  const last = columnFrom + cells.length
  return (
    <tr aria-rowindex={index + 2}>
      <SideCells row={row} name={props.name} columns={props.columns} currency={print.currency} />
      {columnFrom > 0 && <td aria-hidden colSpan={columnFrom} />}
      {cells.map((cell) => (
        <td
          key={cell.offset}
          aria-colindex={props.columns.side.length + cell.offset + 1}
          tabIndex={props.isEntry && cell.offset === columnFrom ? 0 : -1}
          data-row={index}
          data-offset={cell.offset}
          className={getCellClass(cell, row.isSmall, scale, noted.includes(cell.offset))}
        >
          {formatCohortValue(cell.value, print, format)}
        </td>
      ))}
      {/* What has not begun is one empty cell: half of a grid by weeks would be thousands of them. */}
      {last < width && <td aria-hidden colSpan={width - last} />}
    </tr>
  )
})

interface SideCellsProps {
  row: CohortTableRow
  name: string
  columns: GridColumns
  currency: string
}

function SideCells({ row, name, columns, currency }: SideCellsProps) {
  const format = useFormat()
  const payback = usePaybackWords(columns.unit)
  const { acquisition } = row
  const texts = {
    name: '',
    size: format.number(row.size),
    cac: format.money(acquisition?.cacMinor ?? null, currency, { bare: true, fraction: 'never' }),
    payback: payback.short(acquisition?.payback ?? null),
  }
  return columns.side.map(({ name: column, style }) =>
    column === 'name' ? (
      <th
        key={column}
        scope="row"
        title={row.kind === 'cohort' ? undefined : name}
        className={`${styles.cohort} truncate bg-page pr-2 text-left font-normal ${row.isSmall ? 'text-muted' : 'text-ink'}`}
      >
        {name}
        {row.mayHoldOlder && <span className="text-warning"> †</span>}
      </th>
    ) : (
      <td
        key={column}
        style={style}
        title={column === 'payback' ? payback.long(acquisition?.payback ?? null) : undefined}
        className={`${styles.beside} whitespace-nowrap bg-page pr-3 text-right text-muted`}
      >
        {texts[column]}
      </td>
    ),
  )
}

const CELL = 'h-6 cursor-pointer rounded-[2px] px-1.5 text-right focus-visible:outline-offset-[-2px]'

function getCellClass(cell: CohortTableCell, isSmall: boolean, scale: CohortTable['scale'], isNoted: boolean): string {
  const marks = `${cell.isPayback ? styles.payback : ''} ${isNoted ? styles.noted : ''}`
  if (cell.isForecast) return `${CELL} ${styles.forecast} italic text-ink-2`
  if (!cell.isFinal) return `${CELL} ${styles.hatched} text-ink-2 ${marks}`
  if (isSmall) return `${CELL} text-muted ${marks}`
  if (cell.heat === null) return `${CELL} bg-wash text-ink ${marks}`
  return `${CELL} ${scale === 'diverging' ? getDivergingClass(cell.heat) : getHeatClass(cell.heat)} ${marks}`
}
