import { joinHeaderLevels } from './header-levels'
import { findHeaderMatch } from './match-header'

export interface NumberedRow {
  /** The line of a text, the row of a sheet. */
  line: number
  cells: readonly string[]
}

/** § Rows from the top among which the names of columns are looked for. */
const SEARCHED = 40

/** A date, an amount or an address: what stands in rows, not above them. */
const VALUE = /^[\d\s.,:/+−-]*\d[\d\s.,:/TZ+−%-]*$|@.*\./

/**
 * Finds the row of the column names: the one with the most names that are known; where fewer than two are, the first as
 * wide as most rows are. Titles and parameters above it (1C, banks, advertising systems) are narrower. Null where no row
 * is filled, or where the row found holds values rather than names.
 */
export function findHeaderRow(rows: readonly NumberedRow[]): NumberedRow | null {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const top = filled.slice(0, SEARCHED)
  const levels = top.map((row, index) => joinLevels(row, top[index - 1]))
  const known = levels.map(({ cells }) => cells.filter((cell) => findHeaderMatch(cell)).length)
  const most = Math.max(0, ...known)
  if (most >= 2) return levels[known.indexOf(most)] ?? null
  const usual = usualWidth(filled)
  const header = top.find((row) => isWideEnough(width(row), usual)) ?? null
  return header === null || isValues(header) ? null : header
}

/** The header on a line that a person says, with the names of the groups in the row above it. */
export function findHeaderAt(rows: readonly NumberedRow[], line: number): NumberedRow | null {
  const index = rows.findIndex((row) => row.line === line)
  const row = rows[index]
  return row ? joinLevels(row, rows[index - 1]) : null
}

/** A row with the names of the row above it, where the two are a header's. */
function joinLevels(row: NumberedRow, above: NumberedRow | undefined): NumberedRow {
  const isNames =
    above?.line === row.line - 1 && ![...above.cells, ...row.cells].some((cell) => VALUE.test(cell.trim()))
  const cells = isNames ? joinHeaderLevels(above.cells, row.cells) : null
  return cells ? { line: row.line, cells } : row
}

const width = ({ cells }: NumberedRow) => cells.filter((cell) => cell.trim() !== '').length

/** Filled cells of the median row among those of two or more; 1 where there is none. */
function usualWidth(rows: readonly NumberedRow[]): number {
  const widths = rows
    .map(width)
    .filter((one) => one > 1)
    .sort((a, b) => a - b)
  return widths[Math.floor(widths.length / 2)] ?? 1
}

const isWideEnough = (one: number, usual: number) => one >= Math.min(usual, Math.max(2, Math.ceil(usual * 0.6)))

function isValues({ cells }: NumberedRow): boolean {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return texts.length > 1 && texts.filter(isValue).length * 2 >= texts.length
}

/** § A longer text is no date, amount or address: the pattern takes the square of a text's length. */
const MAX_VALUE = 320

const isValue = (text: string) => text.length <= MAX_VALUE && VALUE.test(text)
