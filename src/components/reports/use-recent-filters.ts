'use client'
import { createLoader } from 'nuqs'
import { useEffect, useState } from 'react'
import type { ReportFilterInput } from '@/domain/report-filter'
import { addRecentFilter } from './recent-filters'
import { buildReportFilter, FILTER_PARSERS } from './report-filter-state'
import { serialiseReportFilter } from './serialise-report-filter'

/** § A filter looked at for this long was meant. */
const MEANT_MS = 4000

const loadState = createLoader(FILTER_PARSERS)

/** Filters of a store used of late, in this browser: remembered once they were looked at, without the one shown. */
export function useRecentFilters(storeKey: string, filter: ReportFilterInput): ReportFilterInput[] {
  const key = `povtor.filters.${storeKey}`
  const [recent, setRecent] = useState<ReportFilterInput[]>([])
  useEffect(() => setRecent(readRecent(key)), [key])
  useEffect(() => {
    const timer = setTimeout(() => {
      const next = addRecentFilter(readRecent(key), filter)
      setRecent(next)
      writeRecent(key, next)
    }, MEANT_MS)
    return () => clearTimeout(timer)
  }, [key, filter])
  const shown = serialiseReportFilter(filter).toString()
  return recent.filter((one) => serialiseReportFilter(one).toString() !== shown)
}

function readRecent(key: string): ReportFilterInput[] {
  // Kept as addresses: what an older version of the page left behind is read by the same rules.
  const lines = (localStorage.getItem(key) ?? '').split('\n').filter((line) => line !== '')
  return lines
    .map((line) => buildReportFilter(loadState(new URLSearchParams(line))))
    .filter((filter) => Object.keys(filter).length > 0)
}

function writeRecent(key: string, recent: readonly ReportFilterInput[]): void {
  try {
    localStorage.setItem(key, recent.map((filter) => serialiseReportFilter(filter).toString()).join('\n'))
  } catch {
    // A browser that keeps nothing shows no recent filters.
  }
}
