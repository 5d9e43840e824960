import type { ImportField } from '@/domain/imports'
import { LINE_FIELDS, ORDER_FIELDS } from '@/domain/imports'
import { HEADER_SYNONYMS, normaliseHeader } from './header-synonyms'

export interface HeaderMatch {
  field: ImportField
  /** Place among the field's synonyms: 0 is the best name. */
  rank: number
}

const MATCHES = new Map<string, HeaderMatch>(
  [...ORDER_FIELDS, ...LINE_FIELDS].flatMap((field) =>
    HEADER_SYNONYMS[field].map((word, rank): [string, HeaderMatch] => [word, { field, rank }]),
  ),
)

/** Returns the field that a column's header names, with how good a name it is, or null. */
export function findHeaderMatch(header: string): HeaderMatch | null {
  return MATCHES.get(normaliseHeader(header)) ?? null
}

/** Returns the field that a column's header names in English or Russian, or null. */
export function matchHeader(header: string): ImportField | null {
  return findHeaderMatch(header)?.field ?? null
}
