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

export type ImportView = ApiOutputs['imports']['get']

interface ImportStageProps {
  org: string
  store: string
  currency: string
  importId: string
  onLeave: () => void
  /** The rest of an interrupted upload, from the same file. */
  onResume: (file: File) => void
  onRefresh: () => void
}

const POLL_MS = 700
const isMoving = (view: ImportView | undefined) => view?.status === 'queued' || view?.status === 'running'

/** One import in whichever stage it is; the stage comes from the server, so a reload shows the same. */
export function ImportStage(props: ImportStageProps) {
  const { org, store, importId, onLeave, onRefresh } = props
  const words = useTranslations('import')
  const errorWords = useErrorWords()
  const trpc = useTRPC()
  const [isEditing, setIsEditing] = useState(false)
  const query = useQuery(
    trpc.imports.get.queryOptions(
      { org, store, importId },
      { refetchInterval: (current) => (isMoving(current.state.data) ? POLL_MS : false) },
    ),
  )
  const view = query.data
  useRefreshWhenDone(view, onRefresh)
  if (!view) {
    return query.isError ? (
      <Callout look="loss" isAlert action={<Button onClick={onLeave}>{words('upload.dropIt')}</Button>}>
        {errorWords(query.error)}
      </Callout>
    ) : (
      <Skeleton className="h-48 w-full max-w-headline" />
    )
  }
  if (view.status === 'uploading') {
    return <InterruptedUpload view={view} onResume={props.onResume} onLeave={onLeave} />
  }
  if (view.status === 'uploaded' || (view.status === 'failed' && isEditing)) {
    return (
      <InspectionPanel
        {...{ org, store, view }}
        onStarted={() => {
          setIsEditing(false)
          onRefresh()
        }}
        onLeave={onLeave}
      />
    )
  }
  if (view.status === 'failed') {
    return <ImportFailure view={view} onAgain={() => setIsEditing(true)} onLeave={onLeave} />
  }
  if (view.status === 'done') {
    return <ImportSummaryPanel {...{ org, store, view }} currency={props.currency} onLeave={onLeave} />
  }
  return <ImportProgressPanel view={view} />
}

/** The history and the reports are asked for anew once a running import ends. */
function useRefreshWhenDone(view: ImportView | undefined, onRefresh: () => void) {
  const wasMoving = useRef(false)
  useEffect(() => {
    if (wasMoving.current && view && !isMoving(view)) onRefresh()
    wasMoving.current = isMoving(view)
  }, [view, onRefresh])
}
