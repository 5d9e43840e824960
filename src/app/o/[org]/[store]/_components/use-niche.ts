'use client'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { NICHES } from '@/domain/benchmarks'

/** The trade whose published figures stand beside the store's own, kept in the address; null until one is chosen. */
export function useNiche() {
  const [niche, setNiche] = useQueryState(
    'niche',
    parseAsStringLiteral(NICHES).withOptions({ history: 'replace', scroll: false }),
  )
  return { niche, setNiche }
}
