import { RecordScanner } from './record-scanner'
import type { TextMarks } from './scan-records'

const [LF, CR, QUOTE] = [0x0a, 0x0d, 0x22]

/**
 * Whether a UTF-8 text may be handed to DuckDB as it is, with a record's number telling its line: a record on each line,
 * no blank one among them, one kind of line end, and quotes only as RFC 4180 has them. Reads each block once: bytes are
 * looked at one by one only in blocks that have quotes or carriage returns.
 */
export async function isRegular(
  blocks: AsyncIterable<Buffer>,
  { delimiter }: Pick<TextMarks, 'delimiter'>,
): Promise<boolean> {
  const check = new RegularCheck(delimiter.charCodeAt(0))
  for await (const block of blocks) if (!check.accept(block, false)) return false
  return check.accept(Buffer.alloc(0), true)
}

/** § Beyond this a record is left to whoever reads them one by one. With a block it stays below the 2 MB that DuckDB takes. */
const MAX_CARRIED = 900 * 1024

class RegularCheck {
  private carried: Buffer = Buffer.alloc(0)
  private isAfterBlank = false
  private lineEnd = ''
  private isFirst = true
  private readonly scanner: RecordScanner

  constructor(delimiter: number) {
    this.scanner = new RecordScanner(delimiter, QUOTE)
  }

  accept(block: Buffer, isLast: boolean): boolean {
    if (block.includes(0)) return false
    let bytes = this.carried.length > 0 ? Buffer.concat([this.carried, block]) : block
    if (this.isFirst && bytes.length > 0) {
      this.isFirst = false
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3)
    }
    const isPlain = !bytes.includes(QUOTE) && !bytes.includes(CR)
    const end = isPlain ? this.acceptLines(bytes, isLast) : this.acceptRecords(bytes, isLast)
    if (end < 0) return false
    this.carried = Buffer.from(bytes.subarray(end))
    return this.carried.length <= MAX_CARRIED
  }

  /** Where the whole lines end; −1 where a blank one is followed by others. */
  private acceptLines(bytes: Buffer, isLast: boolean): number {
    const end = isLast ? bytes.length : bytes.lastIndexOf(LF) + 1
    if (end === 0) return 0
    if (bytes.subarray(0, end).includes(LF) && !this.hasLineEnd('lf')) return -1
    const blank = bytes[0] === LF ? 0 : bytes.subarray(0, end).indexOf('\n\n') + 1
    const isBlankFirst = bytes[0] === LF
    if (this.isAfterBlank || isBlankFirst || blank > 0) {
      const rest = bytes.subarray(this.isAfterBlank ? 0 : blank, end)
      if (rest.some((byte) => byte !== LF)) return -1
      this.isAfterBlank = true
    }
    return end
  }

  private acceptRecords(bytes: Buffer, isLast: boolean): number {
    const { scanner } = this
    let at = 0
    while (at < bytes.length && scanner.scan(bytes, at, isLast)) {
      if (scanner.isLoose || scanner.innerLines > 0 || scanner.lineEnd === 'cr') return -1
      if (scanner.lineEnd !== 'none' && !this.hasLineEnd(scanner.lineEnd)) return -1
      if (this.isAfterBlank && !scanner.isBlank) return -1
      this.isAfterBlank ||= scanner.isBlank
      at = scanner.next
    }
    return at
  }

  private hasLineEnd(one: string): boolean {
    this.lineEnd ||= one
    return this.lineEnd === one
  }
}
