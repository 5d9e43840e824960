'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { type ApiOutputs, useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Skeleton } from '@/components/ui/skeleton'
import { ImportFailure } from './import-failure'
import { ImportProgressPanel } from './import-progress-panel'
import { ImportSummaryPanel } from './import-summary-panel'
import { InspectionPanel } from './inspection-panel'
import { InterruptedUpload } from './interrupted-upload'
import { isMoving } from './prepare-pending'
import { SmallImportSummaryPanel } from './small-import-summary'

export type ImportView = ApiOutputs['imports']['get']

interface ImportStageProps {
  org: string
  store: string
  currency: string
  timeZone: string
  importId: string
  mayLoad: boolean
  onLeave: () => void
  /** The rest of an interrupted upload, from the same file. */
  onResume: (file: File) => void
  /** Asks whether the upload is to be given up. */
  onDelete: (view: ImportView) => void
  onRefresh: () => void
}

const POLL_MS = 700

/** One import in whichever stage it is; the stage comes from the server, so a reload shows the same. */
export function ImportStage(props: ImportStageProps) {
  const { org, store, importId, onLeave, onRefresh } = props
  const words = useTranslations('import')
  const errorWords = useErrorWords()
  const trpc = useTRPC()
  const query = useQuery(
    trpc.imports.get.queryOptions(
      { org, store, importId },
      { refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? POLL_MS : false) },
    ),
  )
  const view = query.data
  useRefreshWhenDone(view, onRefresh)
  if (view) return <StageOf {...props} view={view} />
  return query.isError ? (
    <Callout look="loss" isAlert action={<Button onClick={onLeave}>{words('upload.toFiles')}</Button>}>
      {errorWords(query.error)}
    </Callout>
  ) : (
    <Skeleton className="h-48 w-full max-w-headline" />
  )
}

function StageOf({ view, ...props }: ImportStageProps & { view: ImportView }) {
  const { org, store, currency, timeZone, mayLoad, onLeave, onRefresh } = props
  const [isEditing, setIsEditing] = useState(false)
  const onDelete = () => props.onDelete(view)
  const isEnded = view.status === 'failed' || view.status === 'cancelled'
  if (view.status === 'uploading') return <InterruptedUpload {...{ view, onDelete }} onResume={props.onResume} />
  if (view.status === 'uploaded' || (isEnded && isEditing)) {
    return (
      <InspectionPanel
        {...{ org, store, currency, timeZone, view, onLeave }}
        onStarted={() => {
          setIsEditing(false)
          onRefresh()
        }}
      />
    )
  }
  if (isEnded) return <ImportFailure {...{ view, mayLoad, onDelete, onLeave }} onAgain={() => setIsEditing(true)} />
  if (view.smallSummary)
    return <SmallImportSummaryPanel {...{ org, store, currency, view, onLeave }} summary={view.smallSummary} />
  if (view.status === 'done') return <ImportSummaryPanel {...{ org, store, currency, view, onLeave }} />
  return <ImportProgressPanel {...{ org, store, currency, view, mayLoad, onRefresh }} />
}

/** The history and the reports are asked for anew once a running import ends. */
function useRefreshWhenDone(view: ImportView | undefined, onRefresh: () => void) {
  const wasMoving = useRef(false)
  useEffect(() => {
    if (wasMoving.current && view && !isMoving(view)) onRefresh()
    wasMoving.current = view !== undefined && isMoving(view)
  }, [view, onRefresh])
}
