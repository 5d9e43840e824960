'use client'
import { parseAsInteger, parseAsIsoDate, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { AUDIT_ACTION_NAMES, AUDIT_CATEGORIES } from '@/domain/audit-actions'

const PARSERS = {
  from: parseAsIsoDate,
  to: parseAsIsoDate,
  category: parseAsStringLiteral(AUDIT_CATEGORIES),
  action: parseAsStringLiteral(AUDIT_ACTION_NAMES),
  person: parseAsString,
  store: parseAsString,
  offset: parseAsInteger.withDefault(0),
}

/** What the log is limited to and which part of it is shown: kept in the address. A change begins at the newest event. */
export function useAuditFilter() {
  const [state, setState] = useQueryStates(PARSERS, { history: 'push', scroll: false })
  const { from, to, offset, ...rest } = state
  const filter = { ...rest, from: toDay(from), to: toDay(to) }
  const chosen = Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
  return {
    filter,
    /** For the procedure and for the address of the file: what is chosen, and nothing else. */
    query: Object.fromEntries(chosen),
    offset,
    isFiltered: chosen.length > 0,
    change: (change: Partial<typeof state>) => void setState({ offset: null, ...change }),
    goTo: (next: number) => void setState({ offset: next === 0 ? null : next }),
    clear: () => void setState(null),
  }
}

function toDay(date: Date | null): string | null {
  return date?.toISOString().slice(0, 10) ?? null
}
