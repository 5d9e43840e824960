'use client'
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs'

export const IDENTITY_TABS = ['proposed', 'joined', 'decided', 'ignored'] as const

/** The open tab and its page, kept in the address. */
export function useIdentityTab() {
  const [{ tab, page }, setState] = useQueryStates(
    { tab: parseAsStringLiteral(IDENTITY_TABS).withDefault('proposed'), page: parseAsInteger.withDefault(1) },
    { history: 'replace', scroll: false },
  )
  return {
    tab,
    page: Math.max(1, page),
    setTab: (next: (typeof IDENTITY_TABS)[number]) => void setState({ tab: next, page: null }),
    setPage: (next: number) => void setState({ page: next === 1 ? null : next }),
  }
}
