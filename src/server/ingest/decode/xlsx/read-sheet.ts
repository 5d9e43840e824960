import type { Readable } from 'node:stream'
import { LIMITS } from '../limits'
import { excerpt, refuse } from '../problem'
import type { MergedCells } from '../sheet-table'
import { numberText, serialDateText, unescapeText } from './cell-text'
import { parseXml } from './parse-xml'
import type { Workbook } from './workbook'

/** § Merged cells looked at: of a header, which is the only row they are asked for, there are few. */
const MAX_MERGED = 10_000

interface SheetReader {
  onRow: (row: number, cells: string[]) => void
  /** Runs between blocks; true ends the reading. */
  onBlock: () => Promise<boolean>
}

/**
 * Reads the rows of a sheet in turn: texts as they stand, formulas by the value they had when saved, dates as ISO text,
 * errors as blank. Returns the merged cells.
 */
export async function readSheet(stream: Readable, workbook: Workbook, reader: SheetReader): Promise<MergedCells[]> {
  const state = new SheetState(workbook, reader)
  await parseXml(stream, {
    open: (name, attributes) => state.open(name, attributes),
    text: (text) => state.text(text),
    close: (name) => state.close(name),
    onBlock: () => {
      state.pending = 0
      return reader.onBlock()
    },
  })
  return state.merged
}

class SheetState {
  merged: MergedCells[] = []
  /** Characters of all cells, of those since the last block, and of the row's. */
  private total = 0
  pending = 0
  private rowLength = 0
  private row = 0
  private cells: string[] = []
  private column = 0
  private type = 'n'
  private style = 0
  private value = ''
  private isValue = false
  private isPhonetic = false

  constructor(
    private readonly workbook: Workbook,
    private readonly reader: SheetReader,
  ) {}

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'c') this.beginCell(attributes)
    else if (name === 'v' || (name === 't' && !this.isPhonetic)) this.isValue = true
    else if (name === 'rPh') this.isPhonetic = true
    else if (name === 'row') {
      this.row = Number(attributes.r) || this.row + 1
      this.cells = []
      this.rowLength = 0
      this.column = 0
    } else if (name === 'mergeCell' && this.merged.length < MAX_MERGED)
      this.merged.push(parseRange(attributes.ref ?? ''))
  }

  text(text: string): void {
    if (this.isValue) this.value += text
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.isValue = false
    else if (name === 'rPh') this.isPhonetic = false
    else if (name === 'c') this.endCell()
    else if (name === 'row') this.reader.onRow(this.row, this.cells)
  }

  private beginCell({ r, t = 'n', s = '0' }: Record<string, string>): void {
    this.column = r ? parseColumn(r) : this.column + 1
    this.type = t
    this.style = Number(s)
    this.value = ''
  }

  private endCell(): void {
    const text = this.column > LIMITS.sheetColumns ? '' : this.cellText()
    if (text === '') return
    this.measure(text)
    while (this.cells.length < this.column - 1) this.cells.push('')
    this.cells[this.column - 1] = text
  }

  /** A shared text stands in the file once and in cells without end: what is written has bounds of its own. */
  private measure(text: string): void {
    this.rowLength += text.length
    this.pending += text.length
    this.total += text.length
    if (this.rowLength > LIMITS.recordBytes) refuse({ code: 'rowTooLong', row: this.row, value: excerpt(text) })
    if (this.pending > LIMITS.pendingBytes || this.total > LIMITS.textBytes)
      refuse({ code: 'sheetTooLarge', value: String(Math.round(LIMITS.textBytes / 1024 ** 2)) })
  }

  private cellText(): string {
    const { value, workbook } = this
    if (this.type === 's') return workbook.strings.get(Number(value))
    if (this.type === 'str' || this.type === 'inlineStr') return unescapeText(value)
    if (this.type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
    if (this.type === 'e') return ''
    if (this.type === 'd' || value === '') return value
    const date = workbook.dateStyles[this.style] ? serialDateText(value, workbook.is1904) : null
    return date ?? numberText(value)
  }
}

/** The column of a cell's name, 1-based: 28 of "AB7". */
function parseColumn(name: string): number {
  let column = 0
  for (let at = 0; at < name.length; at++) {
    const letter = name.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  return column
}

const parseRow = (name: string) => Number(/\d+/.exec(name)?.[0] ?? 0)

function parseRange(range: string): MergedCells {
  const [from = '', to = from] = range.split(':')
  return { top: parseRow(from), left: parseColumn(from), bottom: parseRow(to), right: parseColumn(to) }
}
