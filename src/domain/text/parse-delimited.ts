/** A record of a delimited text, with the line it begins on, 1-based. */
export interface DelimitedRecord {
  line: number
  cells: string[]
}

interface ParseOptions {
  limit: number
  quote?: '"' | "'"
  /** False where the text may be cut off: its last record is left out then, unless it is the only one. */
  isWhole?: boolean
}

/**
 * The first records of a delimited text, by RFC 4180: quoted fields hold delimiters, line ends and doubled quotes. A
 * quote that does not open a field, or that stands inside a quoted one without ending it, is a character like any other.
 * Blank lines are no records.
 */
export function parseDelimited(text: string, delimiter: string, options: ParseOptions): DelimitedRecord[] {
  const { limit, quote = '"', isWhole = true } = options
  const records: DelimitedRecord[] = []
  let [line, firstLine] = [1, 1]
  let cells: string[] = []
  let at = 0
  while (at < text.length && records.length < limit) {
    const field = readField(text, at, delimiter, quote)
    line += field.lines
    at = field.end
    cells.push(field.value)
    if (text[at] === delimiter) {
      at++
      if (at < text.length) continue
      cells.push('')
    }
    if (at >= text.length && !isWhole && records.length > 0) break
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    if (cells.length > 1 || cells[0] !== '') records.push({ line: firstLine, cells })
    cells = []
    line++
    firstLine = line
  }
  return records
}

function readField(text: string, start: number, delimiter: string, quote: string) {
  const isEnd = (at: number) => {
    const character = text[at]
    return character === undefined || character === delimiter || character === '\n' || character === '\r'
  }
  if (text[start] === quote) return readQuoted(text, start + 1, quote, isEnd)
  let end = start
  while (!isEnd(end)) end++
  return { value: text.slice(start, end), end, lines: 0 }
}

function readQuoted(text: string, start: number, quote: string, isEnd: (at: number) => boolean) {
  let [value, from, lines] = ['', start, 0]
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) lines++
    if (text[at] !== quote) continue
    if (text[at + 1] === quote) {
      value += text.slice(from, ++at)
      from = at + 1
      continue
    }
    let end = at + 1
    while (text[end] === ' ') end++
    if (isEnd(end)) return { value: value + text.slice(from, at), end, lines }
  }
  return { value: value + text.slice(from), end: text.length, lines }
}
