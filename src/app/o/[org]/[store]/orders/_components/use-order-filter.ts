'use client'
import {
  createSerializer,
  parseAsInteger,
  parseAsIsoDate,
  parseAsNativeArrayOf,
  parseAsString,
  parseAsStringLiteral,
  useQueryStates,
} from 'nuqs'
import { useMemo } from 'react'
import type { ApiInputs } from '@/components/api/client'
import { ORDER_OUTCOMES, ORDER_SORTS } from '@/domain/orders'

const PARSERS = {
  q: parseAsString.withDefault(''),
  outcome: parseAsNativeArrayOf(parseAsStringLiteral(ORDER_OUTCOMES)),
  channel: parseAsNativeArrayOf(parseAsString),
  country: parseAsNativeArrayOf(parseAsString),
  currency: parseAsNativeArrayOf(parseAsString),
  file: parseAsInteger,
  from: parseAsIsoDate,
  to: parseAsIsoDate,
  min: parseAsInteger,
  max: parseAsInteger,
  refunded: parseAsStringLiteral(['yes', 'no']),
  customer: parseAsString,
  sort: parseAsStringLiteral(ORDER_SORTS).withDefault('newest'),
}

export type OrderFilter = ApiInputs['orders']['list']['filter']

const serialise = createSerializer(PARSERS)
const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10)

/** The filter of the orders, kept in the address: a copied link shows a colleague the same orders. */
export function useOrderFilter() {
  const [state, setState] = useQueryStates(PARSERS, { history: 'replace', scroll: false })
  const filter = useMemo<OrderFilter>(() => buildFilter(state), [state])
  const { sort, ...limits } = filter
  return {
    filter,
    state,
    setState,
    isFiltered: Object.keys(limits).length > 0,
    /** The filter as an address has it: "?q=…". */
    query: serialise(state),
    clear: () =>
      void setState((old) => Object.fromEntries(Object.keys(old).map((key) => [key, key === 'sort' ? sort : null]))),
  }
}

type State = ReturnType<typeof useQueryStates<typeof PARSERS>>[0]

function buildFilter({ q, file, from, to, min, max, refunded, customer, sort, ...lists }: State): OrderFilter {
  const chosen = Object.entries(lists).filter(([, values]) => values.length > 0)
  return {
    ...Object.fromEntries(chosen),
    ...(q.trim() ? { search: q.trim() } : {}),
    ...(file ? { importSeq: file } : {}),
    ...(from ? { from: dayOf(from) } : {}),
    ...(to ? { to: dayOf(to) } : {}),
    ...(min === null ? {} : { minMinor: min }),
    ...(max === null ? {} : { maxMinor: max }),
    ...(refunded ? { refunded } : {}),
    ...(customer ? { customer } : {}),
    sort,
  }
}
