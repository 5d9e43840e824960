import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDelimited } from '@/domain/text/parse-delimited'
import type { RecordScanner } from './record-scanner'
import type { TextMarks } from './scan-records'

/** § What is written at once. */
const FLUSH_BYTES = 1024 ** 2

/** § How much of a record set aside is kept, to be shown. */
const SHOWN_BYTES = 400

/** Excel's way to keep leading zeros: ="00123". */
const FORMULA_TEXT = /^="([^"]*)"$/

/**
 * A file written for DuckDB: UTF-8, a record a line end, its row in the original first, as many columns as there are
 * names. Records with more or fewer go to a file of their own.
 */
export class PreparedFile {
  private buffer = Buffer.allocUnsafe(FLUSH_BYTES + 64 * 1024)
  private length = 0
  private full: Buffer[] = []
  private rejects: string[] = []

  private constructor(
    readonly path: string,
    readonly rejectsPath: string,
    readonly delimiter: string,
    private readonly columns: number,
    private readonly neededColumns: number,
    private readonly handles: { rows: FileHandle; rejects: FileHandle },
  ) {}

  static async create(
    directory: string,
    { delimiter, columns, neededColumns = columns }: { delimiter: string; columns: number; neededColumns?: number },
  ) {
    const [path, rejectsPath] = [join(directory, 'prepared.csv'), join(directory, 'prepared-rejects.csv')]
    const handles = { rows: await open(path, 'w'), rejects: await open(rejectsPath, 'w') }
    return new PreparedFile(path, rejectsPath, delimiter, columns, neededColumns, handles)
  }

  /** Writes a record of a text as it stands where it can be, else field by field. */
  addRecord(record: RecordScanner, row: number, bytes: Buffer, marks: TextMarks): void {
    const isAsIs = !record.hasQuotes && marks.delimiter === this.delimiter && record.columns === this.columns
    if (record.columns > this.columns || record.columns < this.neededColumns) this.reject(row, record.text(SHOWN_BYTES))
    else if (isAsIs && !bytes.subarray(record.start, record.end).includes(0x22)) {
      this.append(`${row}${this.delimiter}`)
      this.appendBytes(bytes.subarray(record.start, record.end))
      this.append('\n')
    } else {
      const [parsed] = parseDelimited(record.text(), marks.delimiter, { limit: 1, quote: marks.quote as '"' | "'" })
      this.addCells(row, parsed?.cells ?? [])
    }
  }

  /** Writes the cells of a row; those missing are blank, those beyond the columns have no name and are left out. */
  addCells(row: number, cells: readonly string[]): void {
    let line = String(row)
    for (let column = 0; column < this.columns; column++) line += this.delimiter + this.quoted(cells[column] ?? '')
    this.append(`${line}\n`)
  }

  /** Writes out what has been gathered: to be awaited between blocks. */
  async flush(): Promise<void> {
    const full = this.full.splice(0)
    for (const bytes of full) await this.handles.rows.write(bytes)
    if (this.rejects.length > 0) await this.handles.rejects.write(this.rejects.splice(0).join(''))
  }

  /** Closes the file after `write` has added to it, and whatever becomes of it. */
  async fill(write: () => Promise<unknown>): Promise<void> {
    try {
      await write()
      this.turn(0)
      await this.flush()
    } finally {
      await Promise.all([this.handles.rows.close(), this.handles.rejects.close()])
    }
  }

  private reject(row: number, value: string): void {
    this.rejects.push(`${row},"${value.replaceAll('"', '""')}"\n`)
  }

  private quoted(cell: string): string {
    const value = cell.startsWith('="') ? cell.replace(FORMULA_TEXT, '$1') : cell
    const isPlain = !/["\n\r]/.test(value) && !value.includes(this.delimiter)
    return isPlain ? value : `"${value.replaceAll('"', '""')}"`
  }

  private append(text: string): void {
    const most = text.length * 3
    if (this.length + most > this.buffer.length) this.turn(most)
    this.length += this.buffer.write(text, this.length)
  }

  private appendBytes(bytes: Buffer): void {
    if (this.length + bytes.length > this.buffer.length) this.turn(bytes.length)
    bytes.copy(this.buffer, this.length)
    this.length += bytes.length
  }

  /** Puts the buffer aside to be written, and takes a new one that holds at least `needed` bytes. */
  private turn(needed: number): void {
    if (this.length > 0) this.full.push(this.buffer.subarray(0, this.length))
    this.buffer = Buffer.allocUnsafe(Math.max(FLUSH_BYTES + 64 * 1024, needed))
    this.length = 0
  }
}
