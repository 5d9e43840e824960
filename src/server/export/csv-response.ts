import { type CsvCell, csvDialectOf, formatCsvRows } from './csv'
import { downloadHeaders } from './download-headers'

type Rows = readonly (readonly CsvCell[])[]

// Excel takes a file without it for one in the machine's old code page.
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * A CSV file to be downloaded, in the dialect of a language, sent while it is made: the next rows are asked for when the last
 * have been taken. An error in `batches` breaks the download off, so that half a file is not taken for a whole one.
 */
export function csvResponse(
  batches: Iterable<Rows> | AsyncIterable<Rows>,
  { locale, fileName }: { locale: string; fileName: string },
): Response {
  const parts = writeParts(batches, locale)
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
  return new Response(stream, { headers: downloadHeaders('text/csv; charset=utf-8', fileName) })
}

/** The answer while the snapshot that a file is made from is being built. */
export function comeBackLater(): Response {
  return new Response(null, { status: 503, headers: { 'retry-after': '3' } })
}

async function* writeParts(
  batches: Iterable<Rows> | AsyncIterable<Rows>,
  locale: string,
): AsyncGenerator<string, void, undefined> {
  const dialect = csvDialectOf(locale)
  yield BYTE_ORDER_MARK
  for await (const rows of batches) yield formatCsvRows(rows, dialect)
}
