'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { useReportFilter } from './use-report-filter'

/** The filter leaves no customer: says so, and takes the filter off. */
export function NothingMatches() {
  const words = useTranslations('reports.state')
  const { isFiltered, clear } = useReportFilter()
  return (
    <EmptyState
      title={words('noneTitle')}
      action={isFiltered && <Button onClick={clear}>{words('clearFilter')}</Button>}
    >
      {words(isFiltered ? 'noneNote' : 'noneCounted')}
    </EmptyState>
  )
}
