'use client'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Skeleton } from '@/components/ui/skeleton'
import type { ColumnMapping, DateOrder } from '@/domain/imports'
import { ColumnTable } from './column-table'
import { DateQuestion } from './date-question'
import { assignColumn } from './edit-mapping'
import type { ImportView } from './import-stage'
import { InspectionHeader } from './inspection-header'
import { InspectionProblems } from './inspection-problems'
import { StartBar } from './start-bar'
import { type ChosenClass, StatusTable } from './status-table'

interface InspectionPanelProps {
  org: string
  store: string
  view: ImportView
  onStarted: () => void
  onLeave: () => void
}

/** How the file was read, before anything is imported: columns, dates, statuses, and what stands in the way. */
export function InspectionPanel({ org, store, view, onStarted, onLeave }: InspectionPanelProps) {
  const words = useTranslations('import')
  const common = useTranslations('common')
  const errorWords = useErrorWords()
  const trpc = useTRPC()
  const [mapping, setMapping] = useState<ColumnMapping | undefined>()
  const [dateOrder, setDateOrder] = useState<DateOrder | undefined>()
  const [statusMap, setStatusMap] = useState<Record<string, ChosenClass>>({})
  const target = { org, store, importId: view.id }
  const inspection = useQuery(
    trpc.imports.inspect.queryOptions({ ...target, mapping, dateOrder }, { placeholderData: keepPreviousData }),
  )
  const start = useMutation(trpc.imports.start.mutationOptions({ onSuccess: onStarted }))
  const found = inspection.data
  if (!found) {
    return inspection.isError ? (
      <Callout look="loss" isAlert action={<Button onClick={() => inspection.refetch()}>{common('retry')}</Button>}>
        {errorWords(inspection.error)}
      </Callout>
    ) : (
      <div role="status" className="flex flex-col gap-4">
        <p className="text-ink-2">{words('inspect.loading')}</p>
        <Skeleton className="h-72 w-full" />
      </div>
    )
  }
  const current = mapping ?? found.mapping
  const undecided = found.statuses.filter((one) => one.class === 'unknown' && !statusMap[one.status])
  const isReady = found.problems.length === 0 && undecided.length === 0 && !inspection.isFetching
  return (
    <section className="flex flex-col gap-8">
      <InspectionHeader view={view} found={found} />
      <InspectionProblems found={found} undecided={undecided.length} />
      <DateQuestion found={found} value={dateOrder ?? found.dateOrder} onChange={setDateOrder} />
      {found.columns.length > 0 && (
        <>
          <ColumnTable
            columns={found.columns}
            mapping={current}
            onAssign={(column, field) => setMapping(assignColumn(current, column, field))}
          />
          <StatusTable
            statuses={found.statuses}
            chosen={statusMap}
            onChoose={(status, value) => setStatusMap((was) => ({ ...was, [status]: value }))}
          />
        </>
      )}
      <StartBar
        isReady={isReady}
        mayStart={found.columns.length > 0}
        isPending={start.isPending}
        failure={start.isError ? errorWords(start.error) : null}
        onStart={() => start.mutate({ ...target, mapping: current, dateOrder, statusMap })}
        onLeave={onLeave}
      />
    </section>
  )
}
