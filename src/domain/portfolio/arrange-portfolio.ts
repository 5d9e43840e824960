import { rankAttention } from './find-attention'
import type { PortfolioStore } from './portfolio'

export const PORTFOLIO_COLUMNS = [
  'attention',
  'name',
  'revenue',
  'change',
  'customers',
  'repeat',
  'ltv',
  'ltvToCac',
  'freshness',
] as const
export type PortfolioColumn = (typeof PORTFOLIO_COLUMNS)[number]

export interface Arrangement {
  sort: PortfolioColumn
  isAscending: boolean
  /** Part of a name; of any case. */
  text: string
  tags: readonly string[]
  onlyAttention: boolean
}

/** Lines that meet the filter, in order; those without a value stand last whichever way, then by name. */
export function arrangePortfolio(
  stores: readonly PortfolioStore[],
  { sort, isAscending, text, tags, onlyAttention }: Arrangement,
): PortfolioStore[] {
  const wanted = text.trim().toLocaleLowerCase()
  const sign = isAscending ? 1 : -1
  return stores
    .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
    .filter((store) => tags.every((tag) => store.tags.includes(tag)))
    .filter(({ attention }) => !onlyAttention || attention.length > 0)
    .toSorted((a, b) => compareValues(sortableOf(a, sort), sortableOf(b, sort), sign) || a.name.localeCompare(b.name))
}

/** Every tag in use, by the alphabet. */
export function listTags(stores: readonly PortfolioStore[]): string[] {
  return [...new Set(stores.flatMap(({ tags }) => tags))].toSorted((a, b) => a.localeCompare(b))
}

type Sortable = number | string | null

function sortableOf({ name, figures, attention, silentDays }: PortfolioStore, column: PortfolioColumn): Sortable {
  switch (column) {
    case 'attention':
      return rankAttention(attention)
    case 'name':
      return name.toLocaleLowerCase()
    case 'revenue':
      return figures?.revenue.value ?? null
    case 'change':
      return figures?.revenue.change?.kind === 'growth' ? figures.revenue.change.share : null
    case 'customers':
      return figures?.customers.value ?? null
    case 'repeat':
      return figures?.repeatCustomersShare.value ?? null
    case 'ltv':
      return figures?.ltvMinor ?? figures?.revenueLtvMinor ?? null
    case 'ltvToCac':
      return figures?.ltvToCac ?? null
    case 'freshness':
      return silentDays
  }
}

function compareValues(a: Sortable, b: Sortable, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  if (typeof a === 'string' || typeof b === 'string') return sign * String(a).localeCompare(String(b))
  return sign * (a - b)
}
