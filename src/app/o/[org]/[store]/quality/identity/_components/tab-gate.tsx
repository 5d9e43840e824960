'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ReportGate } from '@/components/reports/report-gate'
import { Skeleton } from '@/components/ui/skeleton'
import type { ReportState } from '@/domain/report-state'

interface TabGateProps<T> {
  query: UseQueryResult<ReportState<T>, unknown>
  children: (data: T) => ReactNode
}

/** A tab's list once it is there. */
export function TabGate<T>({ query, children }: TabGateProps<T>) {
  return (
    <ReportGate query={query} skeleton={<Skeleton className="h-80 w-full" />}>
      {children}
    </ReportGate>
  )
}
