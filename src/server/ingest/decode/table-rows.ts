import { Parser } from 'htmlparser2'
import { LIMITS } from './limits'
import { refuse } from './problem'
import type { MergedCells } from './sheet-table'

interface Cell {
  text: string
  columns: number
  rows: number
}

/** § A cell may not take more columns or rows than this, whatever it says. */
const MAX_SPAN = 1000

/** § Blank cells that spans may add to all the tables of a page. */
const MAX_PADDED = 5_000_000

/**
 * Reads the rows of a page's tables as they come. Cells of several columns or rows hold their text once; tables inside
 * cells are text of the cell. Tables are counted from 0, rows of each from 1.
 */
export class TableRows {
  /** By table. */
  readonly merged: MergedCells[][] = []
  private readonly parser: Parser
  private table = -1
  private depth = 0
  /** Elements around this place, of which the parser keeps a list it looks through. */
  private level = 0
  private attributes = 0
  private padded = 0
  private row = 0
  private cells: Cell[] | null = null
  private cell: Cell | null = null
  private hidden = 0
  /** Rows that a cell above still takes, by column from 0. */
  private readonly taken = new Uint16Array(LIMITS.sheetColumns)

  constructor(private readonly onRow: (table: number, row: number, cells: string[]) => void) {
    this.parser = new Parser({
      onattribute: () => {
        if (++this.attributes > LIMITS.attributes) refuse({ code: 'damagedFile' })
      },
      onopentag: (name, attributes) => {
        if (++this.level > LIMITS.depth) refuse({ code: 'damagedFile' })
        this.attributes = 0
        this.open(name, attributes)
      },
      onclosetag: (name) => {
        this.level--
        this.close(name)
      },
      ontext: (text) => {
        if (this.cell && this.hidden === 0) this.cell.text += text
      },
    })
  }

  write(text: string): void {
    this.parser.write(text)
  }

  end(): void {
    this.parser.end()
  }

  private open(name: string, attributes: Record<string, string>): void {
    if (name === 'table' && this.depth++ === 0) {
      this.table++
      this.row = 0
      if (this.table < LIMITS.tables) this.taken.fill(0)
    }
    if (name === 'script' || name === 'style') this.hidden++
    if (name === 'br' && this.cell) this.cell.text += ' '
    if (this.depth !== 1 || this.table >= LIMITS.tables) return
    if (name === 'tr') {
      this.endRow()
      this.cells = []
    }
    if ((name === 'td' || name === 'th') && this.cells && this.cells.length < LIMITS.sheetColumns) {
      this.cell = { text: '', columns: span(attributes.colspan), rows: span(attributes.rowspan) }
      this.cells.push(this.cell)
    }
  }

  private close(name: string): void {
    if (name === 'script' || name === 'style') this.hidden = Math.max(0, this.hidden - 1)
    if (this.depth === 1 && (name === 'td' || name === 'th')) this.cell = null
    if (this.depth === 1 && (name === 'tr' || name === 'table')) this.endRow()
    if (name === 'table' && this.depth > 0) this.depth--
  }

  private endRow(): void {
    const { cells } = this
    this.cells = this.cell = null
    if (cells === null) return
    this.row++
    const texts: string[] = []
    const { taken } = this
    const skipTaken = () => {
      for (let left = taken[texts.length] ?? 0; left > 0; left = taken[texts.length] ?? 0) {
        taken[texts.length] = left - 1
        texts.push('')
        this.padded++
      }
    }
    for (const cell of cells) {
      skipTaken()
      this.place(cell, texts)
    }
    skipTaken()
    if (this.padded > MAX_PADDED) refuse({ code: 'damagedFile' })
    this.onRow(this.table, this.row, texts)
  }

  private place({ text, columns, rows }: Cell, texts: string[]): void {
    const left = texts.length
    const right = Math.min(left + columns, LIMITS.sheetColumns)
    this.padded += columns - 1
    for (let column = left; column < right; column++) {
      texts.push(column === left ? text.replace(/\s+/g, ' ').trim() : '')
      if (rows > 1) this.taken[column] = rows - 1
    }
    if (columns === 1 && rows === 1) return
    const merged = this.merged[this.table] ?? []
    this.merged[this.table] = merged
    if (merged.length < MAX_SPAN)
      merged.push({ top: this.row, left: left + 1, bottom: this.row + rows - 1, right: left + columns })
  }
}

function span(attribute: string | undefined): number {
  return Math.min(MAX_SPAN, Math.max(1, Math.floor(Number(attribute)) || 1))
}
