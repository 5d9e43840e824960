import type { FieldMapping, SmallField } from '@/domain/imports'
import type { SmallImportKind } from '@/domain/small-imports'
import { normaliseHeader } from './header-synonyms'
import { SMALL_HEADER_SYNONYMS } from './small-import-headers'

/**
 * Proposes a column for every field of a small import that a header names; each column and each field is used once: the
 * better name wins, then the column further left.
 */
export function detectSmallColumns(kind: SmallImportKind, headers: readonly string[]): FieldMapping {
  const names = headers.map(normaliseHeader)
  const synonyms = Object.entries(SMALL_HEADER_SYNONYMS[kind]) as [SmallField, readonly string[]][]
  const candidates = synonyms.flatMap(([field, known]) =>
    names.flatMap((name, column) => {
      const rank = known.indexOf(name)
      return rank < 0 ? [] : [{ field, column, rank }]
    }),
  )
  candidates.sort((a, b) => a.rank - b.rank || a.column - b.column)
  const mapping: FieldMapping = {}
  const taken = new Set<number>()
  for (const { field, column } of candidates) {
    if (taken.has(column) || mapping[field] !== undefined) continue
    mapping[field] = headers[column]
    taken.add(column)
  }
  return mapping
}
