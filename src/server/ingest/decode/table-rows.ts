import { Parser } from 'htmlparser2'
import type { MergedCells } from './sheet-table'

interface Cell {
  text: string
  columns: number
  rows: number
}

/** § A cell may not take more columns or rows than this, whatever it says. */
const MAX_SPAN = 1000

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
  private row = 0
  private cells: Cell[] | null = null
  private cell: Cell | null = null
  private hidden = 0
  /** Rows that a cell above still takes, by column from 0. */
  private taken = new Map<number, number>()

  constructor(private readonly onRow: (table: number, row: number, cells: string[]) => void) {
    this.parser = new Parser({
      onopentag: (name, attributes) => this.open(name, attributes),
      onclosetag: (name) => this.close(name),
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
      this.taken.clear()
    }
    if (name === 'script' || name === 'style') this.hidden++
    if (name === 'br' && this.cell) this.cell.text += ' '
    if (this.depth !== 1) return
    if (name === 'tr') {
      this.endRow()
      this.cells = []
    }
    if ((name === 'td' || name === 'th') && this.cells) {
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
    const isTaken = () => (this.taken.get(texts.length) ?? 0) > 0
    const skipTaken = () => {
      while (isTaken()) {
        this.taken.set(texts.length, (this.taken.get(texts.length) ?? 0) - 1)
        texts.push('')
      }
    }
    for (const cell of cells) {
      skipTaken()
      this.place(cell, texts)
    }
    skipTaken()
    this.onRow(this.table, this.row, texts)
  }

  private place({ text, columns, rows }: Cell, texts: string[]): void {
    const left = texts.length
    for (let column = left; column < left + columns; column++) {
      texts.push(column === left ? text.replace(/\s+/g, ' ').trim() : '')
      if (rows > 1) this.taken.set(column, rows - 1)
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
