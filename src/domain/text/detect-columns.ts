import type { ColumnMapping, ImportField } from '@/domain/imports'
import { findHeaderMatch } from './match-header'
import { findPreset, presetMapping } from './presets/find-preset'

/**
 * Proposes a column for every field that a header names. A shop's own export is read by what is known of it; else, and in
 * exports whose columns people choose, each column and each field is used once: the better name wins, then the column
 * further left; a column whose samples are all blank yields to one with values.
 * `samples` holds each column's first values, in the order of the headers.
 */
export function detectColumns(headers: readonly string[], samples?: readonly (readonly string[])[]): ColumnMapping {
  const preset = findPreset(headers)
  const known = preset ? presetMapping(preset, headers) : {}
  if (preset && !preset.isOpen) return known
  const taken = new Set(Object.values(known))
  const candidates = headers.flatMap((header, column) => {
    const match = taken.has(header) ? null : findHeaderMatch(header)
    const values = (samples?.[column] ?? []).filter((value) => value.trim() !== '')
    const isBlank = samples !== undefined && (samples[column]?.length ?? 0) > 0 && values.length === 0
    return match === null || !isPossible(match.field, values)
      ? []
      : [{ header, column, ...match, isBlank: Number(isBlank) }]
  })
  candidates.sort((a, b) => a.isBlank - b.isBlank || a.rank - b.rank || a.column - b.column)
  const mapping: ColumnMapping = { ...known }
  for (const { field, header } of candidates) mapping[field] ??= header
  return mapping
}

/** A discount in percent is no amount. */
function isPossible(field: ImportField, values: readonly string[]): boolean {
  return field !== 'discount' || values.length === 0 || !values.every((value) => value.includes('%'))
}
