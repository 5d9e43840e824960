import type { FileInspection } from '@/domain/imports'

const DELIMITERS = [',', ';', '\t', '|'] as const

/** Returns the delimiter that splits a header line into the most columns, quoted text left aside; `,` when none does. */
export function detectDelimiter(headerLine: string): FileInspection['delimiter'] {
  const counts = { ',': 0, ';': 0, '\t': 0, '|': 0 }
  let isQuoted = false
  for (const character of headerLine) {
    if (character === '"') isQuoted = !isQuoted
    const delimiter = DELIMITERS.find((one) => one === character)
    if (delimiter !== undefined && !isQuoted) counts[delimiter]++
  }
  return DELIMITERS.reduce((best, one) => (counts[one] > counts[best] ? one : best))
}
