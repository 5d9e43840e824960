import { LIMITS } from './limits'
import { excerpt, refuse } from './problem'
import { RecordScanner } from './record-scanner'

const BOM = Buffer.from('\uFEFF')

export interface TextMarks {
  delimiter: string
  quote: string
}

interface Scan {
  marks: TextMarks
  onRecord: (record: RecordScanner, line: number, bytes: Buffer) => void
  /** Runs between blocks, for what onRecord may not wait for. */
  onBlock?: () => Promise<void>
}

/**
 * Calls `onRecord` with each record of a UTF-8 text, blank lines left out, and the line it begins on. Returns the number
 * of lines. Refuses a text with zero bytes, a record that is too long, and a quote that is never closed.
 */
export async function scanRecords(blocks: AsyncIterable<Buffer>, { marks, onRecord, onBlock }: Scan): Promise<number> {
  const scanner = new RecordScanner(marks.delimiter.charCodeAt(0), marks.quote.charCodeAt(0))
  let carried: Buffer = Buffer.alloc(0)
  let line = 1
  let isFirst = true
  const scan = (bytes: Buffer, isLast: boolean): number => {
    let at = 0
    while (at < bytes.length && scanner.scan(bytes, at, isLast)) {
      if (scanner.isUnclosed) refuse({ code: 'unclosedQuote', row: line, value: excerpt(scanner.text(500)) })
      if (scanner.end - scanner.start > LIMITS.recordBytes) refuseLength(bytes.subarray(at), line)
      if (!scanner.isBlank) onRecord(scanner, line, bytes)
      line += scanner.innerLines + 1
      at = scanner.next
    }
    return at
  }
  for await (const block of blocks) {
    if (block.includes(0)) refuse({ code: 'notText', row: line + countLines(carried, block, block.indexOf(0)) })
    const isMarked = isFirst && block.subarray(0, BOM.length).equals(BOM)
    const fresh = isMarked ? block.subarray(BOM.length) : block
    isFirst &&= block.length === 0
    const bytes = carried.length > 0 ? Buffer.concat([carried, fresh]) : fresh
    carried = Buffer.from(bytes.subarray(scan(bytes, false)))
    if (carried.length > LIMITS.recordBytes) refuseLength(carried, line)
    await onBlock?.()
  }
  scan(carried, true)
  await onBlock?.()
  return line - 1
}

/** Line ends in what was carried over and in a block up to an offset. */
function countLines(carried: Buffer, block: Buffer, offset: number): number {
  return Buffer.concat([carried, block.subarray(0, offset)]).filter((byte) => byte === 0x0a).length
}

function refuseLength(bytes: Buffer, row: number): never {
  const hasLines = bytes.subarray(0, LIMITS.recordBytes).includes(0x0a)
  const value = excerpt(bytes.toString('utf8', 0, 500))
  return refuse({ code: hasLines ? 'unclosedQuote' : 'rowTooLong', row, value })
}
