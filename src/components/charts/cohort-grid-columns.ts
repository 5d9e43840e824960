import type { CSSProperties } from 'react'
import type { Format } from '@/domain/format/create-format'
import { type CohortPrint, formatCohortValue } from './cohort-cell-words'
import type { CohortTable } from './prepare-cohort-table'
import type { GridPitch } from './use-grid-window'
import { type OffsetUnit, offsetUnitOf } from './use-payback-words'

/** What stands left of the cells. */
export type SideColumn = 'name' | 'size' | 'cac' | 'payback'

const WIDTHS = { cohort: 104, group: 184, size: 76, cac: 76, payback: 84 }
/** Height of a row, and the gap between cells. */
export const ROW_HEIGHT = 24
export const GAP = 1
const CELL_AT_LEAST = 54
const DIGIT = 7.4
const HEAD_LETTER = 6.6
const CELL_PADDING = 13

export interface GridColumns {
  unit: OffsetUnit
  side: { name: SideColumn; width: number; style: CSSProperties }[]
  cellWidth: number
  pitch: GridPitch
  totalWidth: number
}

/** The widths of a grid's columns: fixed, so that a window on a large grid doesn't shift while it scrolls. */
export function planGridColumns(table: CohortTable, print: CohortPrint, format: Format, heads: string[]): GridColumns {
  const { report } = table
  const wide = report.rowsBy === 'cohort' ? WIDTHS.cohort : WIDTHS.group
  const names: [SideColumn, number][] = [
    ['name', wide],
    ['size', WIDTHS.size],
    ...(report.cac === 'known' && report.rowsBy === 'cohort'
      ? ([
          ['cac', WIDTHS.cac],
          ['payback', WIDTHS.payback],
        ] as [SideColumn, number][])
      : []),
  ]
  let from = 0
  const side = names.map(([name, width]) => {
    const style = { '--from': `${from}px` } as CSSProperties
    from += width + GAP
    return { name, width, style }
  })
  const [firstHead = '', ...others] = heads
  const cellWidth = findCellWidth(table, print, format, others)
  const firstExtra = Math.max(0, measureHead(firstHead) - cellWidth)
  return {
    unit: offsetUnitOf(report),
    side,
    cellWidth,
    pitch: { row: ROW_HEIGHT + GAP, column: cellWidth + GAP, left: from, firstExtra },
    totalWidth: from + firstExtra + report.width * (cellWidth + GAP) + GAP,
  }
}

function findCellWidth({ rows, report }: CohortTable, print: CohortPrint, format: Format, heads: string[]): number {
  let low = 0
  let high = 0
  for (const { cells } of rows) {
    for (const { value } of cells) {
      low = Math.min(low, value ?? 0)
      high = Math.max(high, value ?? 0)
    }
  }
  for (const value of report.average.values) high = Math.max(high, value ?? 0)
  const longest = Math.max(...[low, high].map((value) => formatCohortValue(value, print, format).length))
  return Math.max(CELL_AT_LEAST, Math.ceil(longest * DIGIT) + CELL_PADDING, ...heads.map(measureHead))
}

const measureHead = (head: string) => Math.ceil(head.length * HEAD_LETTER) + CELL_PADDING
