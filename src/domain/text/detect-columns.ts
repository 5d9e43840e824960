import type { ColumnMapping } from '@/domain/imports'
import { findHeaderMatch } from './match-header'

/**
 * Proposes a column for every field that a header names. Each column and each field is used once: the better name wins,
 * then the column further left; a column whose samples are all blank yields to one with values.
 * `samples` holds each column's first values, in the order of the headers.
 */
export function detectColumns(headers: readonly string[], samples?: readonly (readonly string[])[]): ColumnMapping {
  const candidates = headers.flatMap((header, column) => {
    const match = findHeaderMatch(header)
    const values = samples?.[column] ?? []
    const isBlank = values.length > 0 && values.every((value) => value.trim() === '')
    return match === null ? [] : [{ header, column, ...match, isBlank: Number(isBlank) }]
  })
  candidates.sort((a, b) => a.isBlank - b.isBlank || a.rank - b.rank || a.column - b.column)
  const mapping: ColumnMapping = {}
  for (const { field, header } of candidates) mapping[field] ??= header
  return mapping
}
