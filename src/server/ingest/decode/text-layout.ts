import type { Delimiter, Encoding, ReadingChoices } from '@/domain/imports'
import { detectColumns } from '@/domain/text/detect-columns'
import { detectDelimiter } from '@/domain/text/detect-delimiter'
import { distinctNames } from '@/domain/text/distinct-names'
import { findHeaderAt, findHeaderRow, type NumberedRow } from '@/domain/text/find-header-row'
import { type DelimitedRecord, parseDelimited } from '@/domain/text/parse-delimited'
import { type TextEncoding, unfinishedBytes } from './find-encoding'
import { LIMITS } from './limits'
import { openDecoder } from './open-decoder'
import { refuse } from './problem'
import { HEAD_BYTES, readBytes } from './read-bytes'

/** What the beginning of a text says of the rest. */
export interface TextLayout {
  delimiter: Delimiter
  delimiterConfidence: number
  quote: '"' | "'"
  /** The line of the column names. */
  headerRow: number
  header: string[]
  /** Columns a row must have: fewer than the header's where rows end at their last value, as Amazon's and Excel's may. */
  neededColumns: number
  samples: string[][]
}

const HEAD_RECORDS = 100

/** Excel's first line that names the delimiter. */
const SEPARATOR_LINE = /^sep=([,;\t|])(?:\r?\n|\r)/i

/** Finds delimiter, quote and header of a text, where a person did not choose them. Refuses a text without a header. */
export async function readTextLayout(
  path: string,
  { encoding }: TextEncoding,
  choices: ReadingChoices,
): Promise<TextLayout> {
  const { text, isWhole } = await readHeadText(path, encoding)
  if (text.trim() === '' && isWhole) refuse({ code: 'emptyFile' })
  const named = SEPARATOR_LINE.exec(text)?.[1] as Delimiter | undefined
  const delimiter = choices.delimiter ?? named
  const found = detectDelimiter(named ? text.replace(SEPARATOR_LINE, '\n') : text, { isWhole, quote: choices.quote })
  const { quote } = found
  const limit = HEAD_RECORDS + (choices.headerRow ?? 0)
  const records = parseDelimited(text, delimiter ?? found.delimiter, { limit, quote, isWhole })
  const table = named ? records.filter(({ line }) => line > 1) : records
  const header = chooseHeader(table, choices.headerRow)
  if (header.cells.length > LIMITS.columns)
    refuse({ code: 'tooManyColumns', row: header.line, value: String(header.cells.length) })
  const samples = table.filter(({ line }) => line > header.line).map(({ cells }) => cells)
  return {
    delimiter: delimiter ?? found.delimiter,
    delimiterConfidence: delimiter ? 1 : found.confidence,
    quote,
    headerRow: header.line,
    header: [...header.cells],
    neededColumns: findNeededColumns(header.cells, samples),
    samples,
  }
}

/** § Rows that end early are the file's way, not a slip, where there are so many of them among the first. */
const EARLY_ROWS = 3
const EARLY_SHARE = 0.1

/** Up to the last column that is taken for a field, where many rows end between there and the header's end. */
function findNeededColumns(header: readonly string[], samples: readonly (readonly string[])[]): number {
  const columns = distinctNames(header)
  const byColumn = columns.map((_, index) => samples.map((cells) => cells[index] ?? ''))
  const taken = Object.values(detectColumns(columns, byColumn)).map((column) => columns.indexOf(column) + 1)
  const needed = Math.max(2, ...taken)
  const early = samples.filter(({ length }) => needed <= length && length < columns.length).length
  const isUsual = taken.length > 0 && early >= EARLY_ROWS && early >= samples.length * EARLY_SHARE
  return isUsual ? needed : columns.length
}

function chooseHeader(records: DelimitedRecord[], chosen: number | undefined): NumberedRow {
  const header = chosen === undefined ? findHeaderRow(records) : findHeaderAt(records, chosen)
  const isNamed = header?.cells.some((name) => name.trim() !== '')
  return header && isNamed ? header : refuse({ code: 'noHeader', row: chosen ?? records[0]?.line })
}

/** The text's beginning, without a byte-order mark, and whether it is the whole text. */
async function readHeadText(path: string, encoding: Encoding): Promise<{ text: string; isWhole: boolean }> {
  const { bytes, isWhole } = await readBytes(path, HEAD_BYTES)
  const end = encoding === 'utf-8' && !isWhole ? bytes.length - unfinishedBytes(bytes) : bytes.length & ~1
  const cut = encoding.startsWith('utf-16') || encoding === 'utf-8' ? end : bytes.length
  const text = openDecoder(encoding).decode(isWhole ? bytes : bytes.subarray(0, cut))
  return { text: text.replace(/^\uFEFF/, ''), isWhole }
}
