/** How a person's spreadsheet expects a file: Russian Excel reads semicolons and decimal commas. */
export interface CsvDialect {
  delimiter: ',' | ';'
  decimal: '.' | ','
}

/** The dialect of a language. */
export function csvDialectOf(locale: string): CsvDialect {
  return locale === 'ru' ? { delimiter: ';', decimal: ',' } : { delimiter: ',', decimal: '.' }
}

/** A cell: text, or a number already written with a point (`-12.50`, `15.8%`). */
export type CsvCell = string | { number: string } | null

// A spreadsheet runs a text cell that begins so as a formula.
const FORMULA_START = /^[=+\-@＝＋－＠\t\r\n]/

/** Rows of a CSV file, and no cell of text in them that a spreadsheet would run as a formula. No rows: the empty text. */
export function formatCsvRows(rows: readonly (readonly CsvCell[])[], { delimiter, decimal }: CsvDialect): string {
  const formatCell = (cell: CsvCell) => {
    if (cell === null) return ''
    if (typeof cell !== 'string') return cell.number.replace('.', decimal)
    const text = FORMULA_START.test(cell) ? `'${cell}` : cell
    return /["\r\n\t,;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return rows.map((row) => `${row.map(formatCell).join(delimiter)}\r\n`).join('')
}
