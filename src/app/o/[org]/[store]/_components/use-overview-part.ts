'use client'
import { useReportFilter } from '@/components/reports/use-report-filter'
import { useCurrentStore } from '@/components/shell/account-context'

/** What a part of the overview is asked with: the store, and the page's filter. */
export function useOverviewPart() {
  const { organization, store } = useCurrentStore()
  const { filter } = useReportFilter()
  return { org: organization.slug, store: store.slug, filter }
}
