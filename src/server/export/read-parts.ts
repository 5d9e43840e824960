import type { ReportState } from '@/domain/report-state'

interface PartsSource<Part> {
  /** Rows asked for at a time. */
  size: number
  read: (offset: number) => Promise<ReportState<Part>>
  countRows: (part: Part) => number
}

/**
 * A list's parts, one after another, until one is not full: a large file is sent while it is made. `first` was read already,
 * to answer where there is nothing yet. Throws where the store's orders have changed in between.
 */
export async function* readParts<Part>(
  first: ReportState<Part>,
  { size, read, countRows }: PartsSource<Part>,
): AsyncGenerator<Part, void, undefined> {
  let part = first
  for (let offset = size; ; offset += size) {
    if (part.state !== 'ready') throw new Error('the orders changed while they were read')
    yield part.data
    if (countRows(part.data) < size) return
    part = await read(offset)
  }
}
