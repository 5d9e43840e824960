'use client'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/api/client'
import type { CellPlace } from '@/components/charts/find-next-cell'
import { useReportFilter } from '@/components/reports/use-report-filter'
import { useCurrentStore } from '@/components/shell/account-context'
import type { CohortCell } from '@/domain/cohort-drill'
import type { CohortReport } from '@/domain/cohort-report'

/** What the server is asked of one cell: the page's filter and switches, the row and the offset. */
export function useCellInput({ bucket, measure, form, span, windows, rowsBy, rows }: CohortReport, place: CellPlace) {
  const { organization, store } = useCurrentStore()
  const { filter } = useReportFilter()
  const row = rows[place.row]
  return {
    org: organization.slug,
    store: store.slug,
    filter,
    ...{ bucket, measure, form, span, windows, rowsBy },
    row: row?.kind === 'others' ? '' : (row?.key ?? ''),
    isOthers: row?.kind === 'others',
    offset: place.offset,
  }
}

/** A cell's counts and interval, asked for when somebody looks at it. */
export function useCell(report: CohortReport, place: CellPlace, isWanted: boolean): CohortCell | undefined {
  const trpc = useTRPC()
  const input = useCellInput(report, place)
  const { data } = useQuery(
    trpc.report.cohortCell.queryOptions(input, {
      enabled: isWanted,
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    }),
  )
  return data?.state === 'ready' ? data.data : undefined
}
