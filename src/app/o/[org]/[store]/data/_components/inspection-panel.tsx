'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Skeleton } from '@/components/ui/skeleton'
import type { FileInspection } from '@/domain/imports'
import type { ImportView } from './import-stage'
import { InspectionBody } from './inspection-body'
import { InspectionHeader } from './inspection-header'
import { InspectionNotes } from './inspection-notes'
import { InspectionProblems } from './inspection-problems'
import { StartBar } from './start-bar'
import { useDraft } from './use-draft'
import { useInspection } from './use-inspection'

export interface InspectionPanelProps {
  org: string
  store: string
  currency: string
  timeZone: string
  view: ImportView
  onStarted: () => void
  onLeave: () => void
}

/** How the file was read, before anything is imported, and what stands in the way. */
export function InspectionPanel(props: InspectionPanelProps) {
  const { org, store, view } = props
  const words = useTranslations('import')
  const common = useTranslations('common')
  const errorWords = useErrorWords()
  const state = useDraft(view.id)
  const { query, isReading } = useInspection({ org, store, importId: view.id }, state.draft)
  if (query.data) return <Inspected {...props} {...{ state, isReading }} found={query.data} />
  return query.isError ? (
    <Callout look="loss" isAlert action={<Button onClick={() => query.refetch()}>{common('retry')}</Button>}>
      {errorWords(query.error)}
    </Callout>
  ) : (
    <div role="status" className="flex flex-col gap-4">
      <p className="text-ink-2">{words('inspect.loading')}</p>
      <Skeleton className="h-72 w-full" />
    </div>
  )
}

interface InspectedProps extends InspectionPanelProps {
  found: FileInspection
  state: ReturnType<typeof useDraft>
  isReading: boolean
}

function Inspected({ found, state, isReading, onStarted, onLeave, ...at }: InspectedProps) {
  const errorWords = useErrorWords()
  const trpc = useTRPC()
  const { draft, change, forget } = state
  const start = useMutation(
    trpc.imports.start.mutationOptions({
      onSuccess: () => {
        forget()
        onStarted()
      },
    }),
  )
  const mapping = draft.mapping ?? found.mapping
  const reading = draft.reading ?? found.choices
  const statusMap = draft.statusMap ?? {}
  const undecided = found.statuses.filter((one) => one.class === 'unknown' && !statusMap[one.status]).length
  const target = { org: at.org, store: at.store, importId: at.view.id }
  const run = () => start.mutate({ ...target, kind: found.kind, mapping, reading, statusMap })
  return (
    <section className="flex flex-col gap-8">
      <InspectionHeader
        currency={at.currency}
        view={at.view}
        found={found}
        onKind={(kind) => change({ kind, mapping: undefined })}
      />
      <InspectionNotes {...at} found={found} onAnew={() => change({ mapping: undefined, reading: {} })} />
      <InspectionProblems
        found={found}
        question={at.view.failure}
        undecided={undecided}
        onWithoutBuyer={() => change({ mapping, reading: { ...reading, withoutBuyer: true } })}
      />
      <div aria-busy={isReading} className={`flex flex-col gap-8 transition-opacity ${isReading ? 'opacity-60' : ''}`}>
        <InspectionBody {...at} {...{ found, mapping, reading, statusMap }} onChange={change} />
      </div>
      <StartBar
        questions={found.problems.length + undecided}
        isReading={isReading}
        mayStart={found.columns.length > 0}
        isPending={start.isPending}
        failure={start.isError ? errorWords(start.error) : null}
        onStart={run}
        onLeave={onLeave}
      />
    </section>
  )
}
