'use client'
import {
  parseAsBoolean,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
  type UrlKeys,
  useQueryStates,
} from 'nuqs'
import { PORTFOLIO_COLUMNS, type PortfolioColumn } from '@/domain/portfolio/arrange-portfolio'

const PARSERS = {
  text: parseAsString.withDefault(''),
  tags: parseAsNativeArrayOf(parseAsString),
  onlyAttention: parseAsBoolean.withDefault(false),
  sort: parseAsStringLiteral(PORTFOLIO_COLUMNS).withDefault('attention'),
  direction: parseAsStringLiteral(['asc', 'desc']).withDefault('desc'),
}
const URL_KEYS: UrlKeys<typeof PARSERS> = { text: 'q', tags: 'tag', onlyAttention: 'attention', direction: 'dir' }

/** Which stores are shown and in what order: kept in the address. */
export function useArrangement() {
  const [state, setState] = useQueryStates(PARSERS, { history: 'replace', scroll: false, urlKeys: URL_KEYS })
  const { text, tags, onlyAttention, sort, direction } = state
  return {
    arrangement: { text, tags, onlyAttention, sort, isAscending: direction === 'asc' },
    isFiltered: text !== '' || tags.length > 0 || onlyAttention,
    setText: (next: string) => void setState({ text: next }),
    toggleTag: (tag: string) =>
      void setState({ tags: tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag] }),
    setOnlyAttention: (isWanted: boolean) => void setState({ onlyAttention: isWanted }),
    clear: () => void setState({ text: null, tags: null, onlyAttention: null }),
    /** A first press puts the largest on top (of names the first), a second one turns the order round. */
    toggleSort: (next: PortfolioColumn) => {
      const first = next === 'name' ? 'asc' : 'desc'
      const turned = direction === 'asc' ? 'desc' : 'asc'
      void setState({ sort: next, direction: sort === next ? turned : first })
    },
  }
}

export type ArrangementState = ReturnType<typeof useArrangement>
