'use client'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { SegmentedControl } from '@/components/ui/segmented-control'
import { Skeleton } from '@/components/ui/skeleton'
import type { ColumnMapping, DateOrder, FileInspection } from '@/domain/imports'
import { ColumnTable } from './column-table'
import { assignColumn } from './edit-mapping'
import type { ImportView } from './import-stage'
import { type ChosenClass, StatusTable } from './status-table'
import { useProblemWords } from './use-problem-words'

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
      <Callout look="loss" isAlert action={<Button onClick={() => inspection.refetch()}>↻</Button>}>
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
      <Problems found={found} undecided={undecided.length} />
      <DateQuestion found={found} value={dateOrder ?? found.dateOrder} onChange={setDateOrder} />
      {found.columns.length > 0 && (
        <ColumnTable
          columns={found.columns}
          mapping={current}
          onAssign={(column, field) => setMapping(assignColumn(current, column, field))}
        />
      )}
      {found.columns.length > 0 && (
        <StatusTable
          statuses={found.statuses}
          chosen={statusMap}
          onChoose={(status, value) => setStatusMap((was) => ({ ...was, [status]: value }))}
        />
      )}
      <div className="sticky bottom-0 -mx-5 flex flex-wrap items-center gap-3 border-t border-line bg-page px-5 py-3.5 lg:-mx-8 lg:px-8">
        <Button
          look="primary"
          isPending={start.isPending}
          disabled={!isReady}
          onClick={() => start.mutate({ ...target, mapping: current, dateOrder, statusMap })}
        >
          {words('inspect.start')}
        </Button>
        <Button onClick={onLeave}>{words('inspect.later')}</Button>
        <p aria-live="polite" className="text-fine text-muted">
          {start.isError ? (
            <span className="text-loss">{errorWords(start.error)}</span>
          ) : isReady ? (
            words('inspect.ready')
          ) : null}
        </p>
      </div>
    </section>
  )
}

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const

function InspectionHeader({ view, found }: { view: ImportView; found: FileInspection }) {
  const words = useTranslations('import.inspect')
  const format = useFormat()
  return (
    <header className="max-w-[52rem]">
      <h1 className="font-serif text-[1.5rem] leading-8 sm:text-headline">{words('title')}</h1>
      <p className="mt-2 break-words text-ink-2">
        {words('facts', {
          name: view.fileName,
          size: format.fileSize(view.byteSize),
          shape: words(`shape.${found.shape}`),
          delimiter: words(`delimiter.${DELIMITERS[found.delimiter]}`),
          decimal: words(found.decimal === '.' ? 'decimal.point' : 'decimal.comma'),
        })}
      </p>
    </header>
  )
}

function Problems({ found, undecided }: { found: FileInspection; undecided: number }) {
  const words = useTranslations('import')
  const problemWords = useProblemWords()
  // The question about dates is asked below, with its own words.
  const problems = found.problems.filter((problem) => problem.code !== 'ambiguousDates')
  if (problems.length === 0 && undecided === 0) return null
  return (
    <Callout look="warning" isAlert className="max-w-[52rem]" title={words('problem.title')}>
      <ul className="flex flex-col gap-1">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.column ?? ''}`}>{problemWords(problem)}</li>
        ))}
        {undecided > 0 && <li>{words('inspect.needStatus', { count: undecided })}</li>}
      </ul>
    </Callout>
  )
}

interface DateQuestionProps {
  found: FileInspection
  value: DateOrder | null
  onChange: (value: DateOrder) => void
}

function DateQuestion({ found, value, onChange }: DateQuestionProps) {
  const words = useTranslations('import.inspect')
  const isAmbiguous = found.problems.some((problem) => problem.code === 'ambiguousDates')
  if (value === 'ymd' || (value === null && !isAmbiguous)) return null
  return (
    <div className="flex max-w-[52rem] flex-col items-start gap-2">
      <h2 className="text-[0.9375rem] font-semibold">{words('dates')}</h2>
      {isAmbiguous && <p className="text-warning">{words('datesAmbiguous')}</p>}
      <SegmentedControl
        label={words('dates')}
        value={value ?? ''}
        options={(['dmy', 'mdy'] as const).map((order) => ({ value: order, label: words(`dateOrder.${order}`) }))}
        onChange={(order) => {
          if (order === 'dmy' || order === 'mdy') onChange(order)
        }}
      />
    </div>
  )
}
