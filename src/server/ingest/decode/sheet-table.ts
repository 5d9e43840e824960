import type { ReadingChoices } from '@/domain/imports'
import { findHeaderAt, findHeaderRow, type NumberedRow } from '@/domain/text/find-header-row'
import { LIMITS } from './limits'
import type { NumberSpans } from './number-spans'
import { PreparedFile } from './prepared-file'
import { excerpt, refuse } from './problem'

/** § Rows that are gathered before the header is looked for. */
const HEAD_ROWS = 100

/** A header's cells that are one cell of several columns or rows, 1-based and inclusive. */
export interface MergedCells {
  top: number
  left: number
  bottom: number
  right: number
}

export interface FoundTable {
  header: string[]
  merged: readonly MergedCells[]
  headerRow: number
  samples: readonly (readonly string[])[]
}

/**
 * Takes the rows of a sheet in turn, finds the header among the first, and writes those below it. A row keeps its number
 * in the sheet; blank ones are not written. Cells beyond the header's last column have no name, and are left out.
 */
export class SheetTable {
  private head: NumberedRow[] = []
  /** Characters of the head. */
  private held = 0
  private header: NumberedRow | null = null
  private file: PreparedFile | null = null
  private failure: unknown = null

  constructor(
    private readonly choices: ReadingChoices,
    private readonly directory: string,
    private readonly numberSpans?: NumberSpans,
  ) {}

  /** Adds a row; to be followed by a `flush` before the next block of rows. */
  add(line: number, cells: string[]): void {
    if (cells.every((cell) => cell.trim() === '')) return
    this.numberSpans?.fill(line, cells)
    if (this.file) this.file.addCells(line, cells)
    else this.hold(line, cells)
  }

  private hold(line: number, cells: string[]): void {
    this.held += cells.reduce((sum, cell) => sum + cell.length, 0)
    if (this.held > LIMITS.pendingBytes) refuse({ code: 'rowTooLong', row: line, value: excerpt(cells.join(' ')) })
    this.head.push({ line, cells })
  }

  async flush(): Promise<void> {
    if (!this.file && this.head.length >= this.neededRows) await this.begin()
    await this.file?.flush()
  }

  private get neededRows(): number {
    return HEAD_ROWS + (this.choices.headerRow ?? 0)
  }

  /** Runs `read`, which adds the rows, and closes the file. Returns it, with the header it was written under. */
  async fill(read: () => Promise<MergedCells[]>): Promise<FoundTable & { path: string; rejectsPath: string }> {
    let merged: MergedCells[] = []
    try {
      merged = await read()
      if (!this.file) await this.begin()
    } catch (error) {
      this.failure = error
    }
    await this.file?.fill(async () => {
      if (this.failure) throw this.failure
    })
    if (this.failure) throw this.failure
    const { header, file } = this
    if (!header || !file) return refuse({ code: 'noTable' })
    return {
      header: this.fillMerged(header, merged),
      headerRow: header.line,
      merged,
      samples: this.head.filter(({ line }) => line > header.line).map(({ cells }) => cells),
      path: file.path,
      rejectsPath: file.rejectsPath,
    }
  }

  private async begin(): Promise<void> {
    if (this.head.length === 0) refuse({ code: 'emptyFile' })
    const header = this.chooseHeader()
    const columns = Math.max(...this.head.map(({ cells }) => usedWidth(cells)))
    if (columns > LIMITS.columns) refuse({ code: 'tooManyColumns', row: header.line, value: String(columns) })
    this.header = { line: header.line, cells: Array.from({ length: columns }, (_, index) => header.cells[index] ?? '') }
    this.file = await PreparedFile.create(this.directory, { delimiter: ',', columns })
    for (const { line, cells } of this.head) if (line > header.line) this.file.addCells(line, cells)
  }

  private chooseHeader(): NumberedRow {
    const { headerRow } = this.choices
    const header = headerRow ? findHeaderAt(this.head, headerRow) : findHeaderRow(this.head)
    return header ?? refuse({ code: 'noHeader', row: headerRow ?? this.head[0]?.line })
  }

  /** Names of a header in two levels: a blank cell takes the name of the merged cell it is a part of. */
  private fillMerged({ line, cells }: NumberedRow, merged: MergedCells[]): string[] {
    return cells.map((cell, index) => {
      if (cell.trim() !== '') return cell
      const range = merged.find(
        ({ top, left, bottom, right }) => top <= line && line <= bottom && left <= index + 1 && index + 1 <= right,
      )
      return (range && this.head.find((row) => row.line === range.top)?.cells[range.left - 1]) ?? ''
    })
  }
}

function usedWidth(cells: readonly string[]): number {
  let width = cells.length
  while (width > 0 && (cells[width - 1] ?? '').trim() === '') width--
  return width
}
