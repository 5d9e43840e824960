'use client'
import { parseAsIsoDate, parseAsNativeArrayOf, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import { serialiseReportFilter } from './serialise-report-filter'

const PARSERS = {
  channel: parseAsNativeArrayOf(parseAsString),
  country: parseAsNativeArrayOf(parseAsString),
  guests: parseAsStringLiteral(['in', 'out']),
  asOf: parseAsIsoDate,
}

/** The filter of a report as the API takes it: absent fields limit nothing. */
export interface ReportFilterInput {
  channel?: string[]
  country?: string[]
  guests?: 'in' | 'out'
  asOf?: string
}

/** The report's filter, kept in the address: a copied link shows a colleague the same figures. */
export function useReportFilter() {
  const [state, setState] = useQueryStates(PARSERS, { history: 'replace', scroll: false })
  const { channel, country, guests, asOf } = state
  const filter = useMemo<ReportFilterInput>(
    () => ({
      ...(channel.length > 0 ? { channel } : {}),
      ...(country.length > 0 ? { country } : {}),
      ...(guests === 'out' ? { guests } : {}),
      ...(asOf ? { asOf: asOf.toISOString().slice(0, 10) } : {}),
    }),
    [channel, country, guests, asOf],
  )
  return {
    filter,
    isFiltered: Object.keys(filter).length > 0,
    query: serialiseReportFilter(filter),
    setChannels: (values: string[]) => void setState({ channel: values }),
    setCountries: (values: string[]) => void setState({ country: values }),
    setGuests: (value: 'in' | 'out') => void setState({ guests: value === 'out' ? value : null }),
    setAsOf: (day: string | null) => void setState({ asOf: day ? new Date(`${day}T00:00:00Z`) : null }),
    clear: () => void setState({ channel: null, country: null, guests: null, asOf: null }),
  }
}
