import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { ColumnMapping, FileInspection, ImportProblem } from '@/domain/imports'
import { detectColumns } from '@/domain/text/detect-columns'
import { detectDelimiter } from '@/domain/text/detect-delimiter'
import { parseDelimited } from '@/domain/text/parse-delimited'
import { identifier, literal } from '@/server/duckdb/duckdb'

/** The layout of a delimited file: what its first lines say, before a column is read. */
export interface FileHead {
  path: string
  delimiter: FileInspection['delimiter']
  columns: string[]
  /** The first rows' values, by column. */
  samples: string[][]
  mapping: ColumnMapping
}

const HEAD_BYTES = 256 * 1024
const SAMPLE_ROWS = 50

/** Reads the head of a file; a problem instead where it is not text, not UTF-8, empty or without a header. */
export async function readFileHead(path: string): Promise<FileHead | ImportProblem> {
  const problem = await findEncodingProblem(path)
  if (problem) return problem
  const { text, isWhole } = await readBeginning(path)
  const headerLine = text.split(/\r?\n|\r/).find((line) => line !== '')
  if (headerLine === undefined || headerLine.trim() === '') return { code: 'emptyFile' }
  const delimiter = detectDelimiter(headerLine)
  const [header, ...rows] = parseDelimited(text, delimiter, { limit: SAMPLE_ROWS + 1, isWhole })
  if (!header || header.every((name) => name.trim() === '')) return { code: 'noHeader' }
  const columns = header.map((name, index) => name.trim() || `#${index + 1}`)
  const repeated = columns.find((name, index) => columns.indexOf(name) !== index)
  if (repeated !== undefined) return { code: 'duplicateColumn', column: repeated }
  const samples = columns.map((_, index) => rows.map((row) => row[index] ?? ''))
  return { path, delimiter, columns, samples, mapping: detectColumns(columns, samples) }
}

/** Whether a head was read, rather than a problem found. */
export function isFileHead(head: FileHead | ImportProblem): head is FileHead {
  return 'columns' in head
}

/** The arguments of DuckDB's CSV reader for a head: every column text, badly formed rows kept aside. */
export function csvReader({ path, delimiter, columns }: FileHead): string {
  const types = columns.map((_, index) => `${literal(columnName(index))}: 'VARCHAR'`).join(', ')
  return `read_csv(${literal(path)}, columns = {${types}}, header = true, auto_detect = false,
    delim = ${literal(delimiter)}, quote = '"', escape = '"', store_rejects = true, rejects_limit = 0)`
}

/** What csvReader calls the column of a header. */
export function readerColumn(head: FileHead, column: string): string {
  return identifier(columnName(head.columns.indexOf(column)))
}

const columnName = (index: number) => `c${index}`

async function findEncodingProblem(path: string): Promise<ImportProblem | null> {
  let carried = Buffer.alloc(0)
  let isEmpty = true
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    isEmpty = false
    if (chunk.includes(0)) return { code: 'notText' }
    const bytes: Buffer = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk
    const end = bytes.length - unfinishedBytes(bytes)
    if (!isUtf8(bytes.subarray(0, end))) return { code: 'notUtf8' }
    carried = Buffer.from(bytes.subarray(end))
  }
  if (isEmpty) return { code: 'emptyFile' }
  return carried.length > 0 ? { code: 'notUtf8' } : null
}

/** Bytes of a character that the end of a chunk cuts in two: at most three. */
function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 0
    if (length > 0) return length > back ? back : 0
  }
  return 0
}

/** The file's beginning as text, without a byte-order mark, and whether it is the whole file. */
async function readBeginning(path: string): Promise<{ text: string; isWhole: boolean }> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return { text: buffer.toString('utf8', 0, bytesRead).replace(/^\uFEFF/, ''), isWhole: bytesRead < HEAD_BYTES }
  } finally {
    await file.close()
  }
}
