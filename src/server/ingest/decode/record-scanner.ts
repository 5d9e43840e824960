const [LF, CR, SPACE] = [0x0a, 0x0d, 0x20]

export type LineEnd = 'lf' | 'crlf' | 'cr' | 'none'

/**
 * Finds the records of a UTF-8 text, one at a time, by the rules of parseDelimited. The properties tell of the record
 * found last.
 */
export class RecordScanner {
  start = 0
  /** Where its content ends, and where the next record begins. */
  end = 0
  next = 0
  columns = 0
  /** Line ends inside its quotes. */
  innerLines = 0
  lineEnd: LineEnd = 'none'
  hasQuotes = false
  /** A quote that RFC 4180 does not know: inside a plain field, undoubled inside a quoted one, or never closed. */
  isLoose = false
  /** A quoted field runs over line ends to the end of the text, or to a quote that cannot close it. */
  isUnclosed = false
  private bytes: Uint8Array = new Uint8Array()

  constructor(
    private readonly delimiter: number,
    private readonly quote: number,
  ) {}

  /** Finds the record that begins at `start`; false where the bytes end before it does and more are to come. */
  scan(bytes: Uint8Array, start: number, isLast: boolean): boolean {
    this.bytes = bytes
    this.start = start
    this.columns = 1
    this.innerLines = 0
    this.hasQuotes = this.isLoose = this.isUnclosed = false
    let at = start
    for (;;) {
      at = bytes[at] === this.quote ? this.skipQuoted(at, isLast) : this.skipPlain(at)
      if (at < 0) return false
      if (this.isUnclosed || at >= bytes.length) break
      if (bytes[at] !== this.delimiter) break
      this.columns++
      at++
    }
    return this.finish(at, isLast)
  }

  private finish(at: number, isLast: boolean): boolean {
    const { bytes } = this
    if (at >= bytes.length && !isLast) return false
    if (bytes[at] === CR && at + 1 >= bytes.length && !isLast) return false
    this.end = at
    const isPair = bytes[at] === CR && bytes[at + 1] === LF
    this.lineEnd = at >= bytes.length ? 'none' : isPair ? 'crlf' : bytes[at] === CR ? 'cr' : 'lf'
    this.next = Math.min(bytes.length, at + (isPair ? 2 : 1))
    return true
  }

  private skipPlain(start: number): number {
    const { bytes, delimiter, quote } = this
    const { length } = bytes
    let at = start
    for (; at < length; at++) {
      const byte = bytes[at]
      if (byte === delimiter || byte === LF || byte === CR) break
      if (byte === quote) this.hasQuotes = this.isLoose = true
    }
    return at
  }

  /** The place after the closing quote; −1 where more bytes have to come first. */
  private skipQuoted(start: number, isLast: boolean): number {
    const { bytes, quote } = this
    const { length } = bytes
    const more = isLast ? length : -1
    let lines = 0
    this.hasQuotes = true
    for (let at = start + 1; at < length; at++) {
      const byte = bytes[at]
      if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) lines++
      if (byte !== quote) continue
      if (bytes[at + 1] === quote) {
        at++
        continue
      }
      let after = at + 1
      while (bytes[after] === SPACE) after++
      if (after >= length && !isLast) return more
      if (after >= length || this.isFieldEnd(after)) {
        if (after > at + 1) this.isLoose = true
        this.innerLines += lines
        return after
      }
      this.isLoose = true
      if (lines > 0) {
        this.isUnclosed = true
        return at
      }
    }
    if (!isLast) return more
    this.isLoose = this.isUnclosed = true
    this.innerLines += lines
    return length
  }

  private isFieldEnd(at: number): boolean {
    const byte = this.bytes[at]
    return byte === this.delimiter || byte === LF || byte === CR
  }

  get isBlank(): boolean {
    return this.end === this.start
  }

  /** The record's text as it stands, up to a length in bytes. */
  text(bytes = this.end - this.start): string {
    return Buffer.from(this.bytes.buffer, this.bytes.byteOffset).toString(
      'utf8',
      this.start,
      Math.min(this.end, this.start + bytes),
    )
  }
}
