import type { ColumnMapping, ImportField } from '@/domain/imports'
import { normaliseHeader } from './header-synonyms'
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
  return samples ? withoutNames(mapping, headers, samples) : mapping
}

/** Headers under which shops write an id or a name, in the form of `normaliseHeader`. */
const PERSONS = new Set(['клиент', 'покупатель', 'контрагент', 'пользователь', 'customer', 'client', 'buyer'])

/**
 * A name is no id: namesakes would be one customer, and one who is written in two ways two. Where most rows have an e-mail or
 * a phone, those say who bought; without them a name is still the best there is.
 */
function withoutNames(
  mapping: ColumnMapping,
  headers: readonly string[],
  samples: readonly (readonly string[])[],
): ColumnMapping {
  const { customerId, ...others } = mapping
  if (!customerId || !PERSONS.has(normaliseHeader(customerId))) return mapping
  const valuesOf = (header: string | undefined) => (header ? (samples[headers.indexOf(header)] ?? []) : [])
  const isFilled = (value: string | undefined) => (value ?? '').trim() !== ''
  const named = valuesOf(customerId).flatMap((value, row) => (isFilled(value) ? [{ value, row }] : []))
  const [emails, phones] = [valuesOf(mapping.email), valuesOf(mapping.phone)]
  const reached = named.filter(({ row }) => isFilled(emails[row]) || isFilled(phones[row]))
  const isName = named.every(({ value }) => /\p{L}/u.test(value) && !/[\d@]/.test(value))
  if (named.length === 0 || !isName || reached.length * 2 < named.length) return mapping
  return { ...others, customerName: others.customerName ?? customerId }
}

/** A discount in percent is no amount. */
function isPossible(field: ImportField, values: readonly string[]): boolean {
  return field !== 'discount' || values.length === 0 || !values.every((value) => value.includes('%'))
}
