'use client'
import { useSearchParams } from 'next/navigation'
import { useCallback } from 'react'
import { keepReportFilter } from '@/components/reports/keep-report-filter'
import { getStorePath, SECTIONS, type SectionName } from './sections'

/** Addresses of a store's pages; from report to report the filter goes along. */
export function useSectionPath(org: string, store: string): (name: SectionName) => string {
  const search = useSearchParams()
  return useCallback(
    (name) => {
      const path = getStorePath(org, store, name)
      const isReport = SECTIONS.some((section) => section.name === name && section.isReport)
      return isReport ? keepReportFilter(path, search) : path
    },
    [org, store, search],
  )
}
