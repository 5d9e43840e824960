'use client'
import {
  createSerializer,
  parseAsNativeArrayOf,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs'
import { useMemo } from 'react'
import type { ApiInputs } from '@/components/api/client'
import { LEAD_PLACES, LEAD_STATUSES } from '@/domain/leads/lead'

/** Days back from today that a list may be limited to. */
export const PERIODS = [30, 90, 365] as const

const PARSERS = {
  q: parseAsString.withDefault(''),
  status: parseAsNativeArrayOf(parseAsStringLiteral(LEAD_STATUSES)),
  place: parseAsNativeArrayOf(parseAsStringLiteral(LEAD_PLACES)),
  owner: parseAsString,
  days: parseAsNumberLiteral(PERIODS),
  lead: parseAsString,
}

const serialiseExport = createSerializer({
  q: PARSERS.q,
  status: PARSERS.status,
  place: PARSERS.place,
  owner: PARSERS.owner,
  from: parseAsString,
})

type LeadFilter = NonNullable<ApiInputs['leads']['list']['filter']>

/** The inbox's filter and its open lead, kept in the address: a copied link shows a colleague the same. */
export function useLeadFilter() {
  const [state, setState] = useQueryStates(PARSERS, { history: 'replace', scroll: false })
  const { q, status, place, owner, days } = state
  const from = useMemo(() => (days === null ? undefined : findDayBefore(days)), [days])
  const filter = useMemo<LeadFilter>(
    () => ({
      ...(q.trim() ? { search: q.trim() } : {}),
      ...(status.length > 0 ? { status } : {}),
      ...(place.length > 0 ? { place } : {}),
      ...(owner ? { owner } : {}),
      ...(from ? { from } : {}),
    }),
    [q, status, place, owner, from],
  )
  return {
    state,
    setState,
    filter,
    from,
    isFiltered: Object.keys(filter).length > 0,
    exportQuery: serialiseExport({ q, status, place, owner, from: from ?? null }),
    clear: () => void setState({ q: null, status: null, place: null, owner: null, days: null }),
  }
}

function findDayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}
