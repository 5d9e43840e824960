'use client'
import {
  parseAsBoolean,
  parseAsInteger,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
  type UrlKeys,
  useQueryStates,
} from 'nuqs'
import { useMemo } from 'react'
import { ALIVE_BANDS, type AliveBand, CUSTOMER_SORTS, type CustomerSort, type ValueTier } from '@/domain/customers'
import { LIFECYCLE_STAGES, type LifecycleStage } from '@/domain/segments/lifecycle-stage'
import { RFM_GROUPS, type RfmGroup } from '@/domain/segments/rfm'

/** § Customers on a page. */
export const PAGE_SIZE = 50

const TIERS = [1, 2, 3, 4, 5] as const satisfies readonly ValueTier[]

const PARSERS = {
  channel: parseAsNativeArrayOf(parseAsString),
  country: parseAsNativeArrayOf(parseAsString),
  tier: parseAsNativeArrayOf(parseAsInteger),
  alive: parseAsNativeArrayOf(parseAsStringLiteral(ALIVE_BANDS)),
  stage: parseAsNativeArrayOf(parseAsStringLiteral(LIFECYCLE_STAGES)),
  rfm: parseAsNativeArrayOf(parseAsStringLiteral(RFM_GROUPS)),
  segment: parseAsString,
  overdue: parseAsBoolean.withDefault(false),
  search: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(CUSTOMER_SORTS).withDefault('revenue'),
  direction: parseAsStringLiteral(['asc', 'desc']).withDefault('desc'),
  page: parseAsInteger.withDefault(1),
}
const URL_KEYS: UrlKeys<typeof PARSERS> = { search: 'q', direction: 'dir' }

/** Which customers are listed, in what order and which page: kept in the address. Any change but of the page begins at the first. */
export function useCustomersQuery() {
  const [state, setState] = useQueryStates(PARSERS, { history: 'replace', scroll: false, urlKeys: URL_KEYS })
  const { channel, country, tier, alive, stage, rfm, segment, overdue, search, sort, direction, page } = state
  const filter = useMemo(() => {
    const valueTier = TIERS.filter((one) => tier.includes(one))
    return {
      ...(channel.length > 0 ? { channel } : {}),
      ...(country.length > 0 ? { country } : {}),
      ...(valueTier.length > 0 ? { valueTier } : {}),
      ...(alive.length > 0 ? { alive } : {}),
      ...(stage.length > 0 ? { stage } : {}),
      ...(rfm.length > 0 ? { rfmGroup: rfm } : {}),
      ...(segment ? { segment } : {}),
      ...(overdue ? { isOverdue: true } : {}),
      ...(search ? { search } : {}),
      sort,
      direction,
    }
  }, [channel, country, tier, alive, stage, rfm, segment, overdue, search, sort, direction])
  const change = (next: Partial<typeof state>) => void setState({ ...next, page: null })
  return {
    filter,
    page: Math.max(1, page),
    isFiltered:
      [channel, country, tier, alive, stage, rfm].some((values) => values.length > 0) ||
      segment !== null ||
      overdue ||
      search !== '',
    setChannels: (values: string[]) => change({ channel: values }),
    setCountries: (values: string[]) => change({ country: values }),
    setTiers: (values: number[]) => change({ tier: values }),
    setAlive: (values: AliveBand[]) => change({ alive: values }),
    setStages: (values: LifecycleStage[]) => change({ stage: values }),
    setGroups: (values: RfmGroup[]) => change({ rfm: values }),
    setSegment: (id: string | null) => change({ segment: id }),
    setOverdue: (isWanted: boolean) => change({ overdue: isWanted }),
    setSearch: (text: string) => change({ search: text }),
    setPage: (next: number) => void setState({ page: next }, { history: 'push', scroll: true }),
    clear: () =>
      void setState({
        ...{ channel: null, country: null, tier: null, alive: null, stage: null, rfm: null },
        ...{ segment: null, overdue: null, search: null, page: null },
      }),
    /** A first press puts the best on top, a second one turns the order round. */
    toggleSort: (next: CustomerSort) =>
      change({ sort: next, direction: sort === next && direction === 'desc' ? 'asc' : 'desc' }),
  }
}
