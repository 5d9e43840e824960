import type { ReadingChoices } from '@/domain/imports'
import { detectColumns } from '@/domain/text/detect-columns'
import { distinctNames } from '@/domain/text/distinct-names'
import { type FoundTable, type MergedCells, SheetTable } from './sheet-table'

type ReadInto = (table: SheetTable) => Promise<FoundTable & { path: string; rejectsPath: string }>

/** § A longer text is no order's number, and is not written again and again. */
const MAX_NUMBER = 100

/**
 * Reads a sheet's table; where an order's number is one cell over the rows of its lines, reads it again with the number in
 * each. Twice, since a workbook says at its end which cells are merged.
 */
export async function readNumbered(
  choices: ReadingChoices,
  directory: string,
  readInto: ReadInto,
): ReturnType<ReadInto> {
  const found = await readInto(new SheetTable(choices, directory))
  const { header, headerRow, merged, samples } = found
  const isBelow = ({ top, bottom }: MergedCells) => top > headerRow && bottom > top
  if (!merged.some(isBelow)) return found
  const columns = distinctNames(header)
  const byColumn = columns.map((_, index) => samples.map((cells) => cells[index] ?? ''))
  const column = columns.indexOf(detectColumns(columns, byColumn).orderId ?? '')
  const spans = merged.filter((span) => isBelow(span) && span.left === column + 1)
  return spans.length === 0 ? found : await readInto(new SheetTable(choices, directory, new NumberSpans(column, spans)))
}

/** Writes an order's number into each row that its cell takes; rows are to come in their order. */
export class NumberSpans {
  private readonly bottoms: ReadonlyMap<number, number>
  private last = { bottom: 0, text: '' }

  constructor(
    private readonly column: number,
    spans: readonly MergedCells[],
  ) {
    this.bottoms = new Map(spans.map(({ top, bottom }) => [top, bottom]))
  }

  fill(line: number, cells: string[]): void {
    const { column, last } = this
    const bottom = this.bottoms.get(line)
    if (bottom !== undefined) this.last = { bottom, text: (cells[column] ?? '').slice(0, MAX_NUMBER) }
    else if (line <= last.bottom && (cells[column] ?? '').trim() === '') {
      while (cells.length < column) cells.push('')
      cells[column] = last.text
    }
  }
}
