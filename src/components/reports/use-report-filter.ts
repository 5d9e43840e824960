'use client'
import { useQueryStates } from 'nuqs'
import { useMemo } from 'react'
import type { ReportFilterInput } from '@/domain/report-filter'
import { buildReportFilter, FILTER_PARSERS, type FilterState } from './report-filter-state'
import { serialiseReportFilter } from './serialise-report-filter'

export type { ReportFilterInput } from '@/domain/report-filter'

/** A change of a filter: null takes a field away. */
export type FilterChange = { [Name in keyof FilterState]?: FilterState[Name] | null }

/** The report's filter, kept in the address: a copied link shows a colleague the same figures. */
export function useReportFilter() {
  const [state, setState] = useQueryStates(FILTER_PARSERS, { history: 'replace', scroll: false })
  const filter = useMemo(() => buildReportFilter(state), [state])
  return {
    filter,
    isFiltered: Object.keys(filter).length > 0,
    query: serialiseReportFilter(filter),
    change: (change: FilterChange) => void setState(change),
    /** Puts another filter in the place of this one. */
    replace: (next: ReportFilterInput) => {
      void setState(null)
      void setState(next)
    },
    clear: () => void setState(null),
  }
}
