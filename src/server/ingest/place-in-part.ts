import type { FileHead } from './file-head'

/**
 * Where a row of several files read as one stands: its row in the file it came from, whose name goes before the value
 * shown. A row of a single file stays as it is.
 */
export function placeInPart<Reject extends { row: number; value: string | null }>(
  { parts }: Pick<FileHead, 'parts'>,
  reject: Reject,
): Reject {
  const part = parts.findLast(({ before }) => before < reject.row)
  if (!part) return reject
  const value = [part.name, reject.value].filter((text) => text !== null && text !== '').join(': ')
  return { ...reject, row: reject.row - part.before, value: value.slice(0, 200) }
}
