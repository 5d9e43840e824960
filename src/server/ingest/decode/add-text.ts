import { parseDelimited } from '@/domain/text/parse-delimited'
import type { TextEncoding } from './find-encoding'
import type { PreparedFile } from './prepared-file'
import { excerpt, refuse } from './problem'
import type { RecordScanner } from './record-scanner'
import { scanRecords } from './scan-records'
import type { TextLayout } from './text-layout'
import { transcode } from './transcode'

export interface ReadableText {
  path: string
  encoding: TextEncoding
  layout: TextLayout
}

/** Adds the records below a text's header, their lines counted on from `before`. Returns the number of the text's lines. */
export async function addText(
  file: PreparedFile,
  { path, encoding, layout }: ReadableText,
  before: number,
): Promise<number> {
  return await scanRecords(transcode(path, encoding), {
    marks: layout,
    onRecord: (record, line, bytes) => {
      if (line <= layout.headerRow) return
      if (record.innerLines > 0) refuseSwallowed(record, line, layout)
      file.addRecord(record, before + line, bytes, layout)
    },
    onBlock: () => file.flush(),
  })
}

/**
 * A quoted field over several lines that are rows by themselves: a quote was left open. One such line is enough where the
 * record has not the header's columns; where it has, all of them must be.
 */
function refuseSwallowed(record: RecordScanner, line: number, { delimiter, quote, header }: TextLayout): void {
  const text = record.text()
  const lines = text.split(/\r?\n|\r/)
  const isRow = (one: string) => parseDelimited(one, delimiter, { limit: 1, quote })[0]?.cells.length === header.length
  const isBareRow = (one: string) => one.split(delimiter).length === header.length
  const isWhole = record.columns === header.length
  const isSwallowed = isWhole ? header.length > 2 && lines.every(isBareRow) : lines.slice(1).some(isRow)
  if (isSwallowed) refuse({ code: 'unclosedQuote', row: line, value: excerpt(text) })
}
