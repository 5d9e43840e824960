'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ReportError } from '@/components/reports/report-error'
import { Skeleton } from '@/components/ui/skeleton'
import type { ReportState } from '@/domain/report-state'

interface PartGateProps<T> {
  query: UseQueryResult<ReportState<T>, unknown>
  /** Height of the part's outline, as a class. */
  height: string
  children: (data: T) => ReactNode
}

/** A part of the overview once it has come; what all parts wait for, the page itself says. */
export function PartGate<T>({ query, height, children }: PartGateProps<T>) {
  const report = query.data
  if (!report && query.isError) return <ReportError query={query} />
  if (report?.state !== 'ready') return <Skeleton className={`w-full ${height}`} />
  return (
    <div aria-busy={query.isPlaceholderData} className={query.isPlaceholderData ? 'opacity-60 transition-opacity' : ''}>
      {children(report.data)}
    </div>
  )
}
