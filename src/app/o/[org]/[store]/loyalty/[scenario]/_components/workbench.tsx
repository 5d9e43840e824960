'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsInteger, useQueryState } from 'nuqs'
import { useTRPC } from '@/components/api/client'
import { ReportError } from '@/components/reports/report-error'
import { Skeleton } from '@/components/ui/skeleton'
import { WorkbenchBody } from './workbench-body'

export interface WorkbenchProps {
  org: string
  store: string
  scenarioId: string
  currency: string
  canUpdate: boolean
  canExport: boolean
}

/** A scenario's newest version, or the one that the address names, on the bench. */
export function Workbench(props: WorkbenchProps) {
  const { org, store, scenarioId } = props
  const words = useTranslations('reports.state')
  const trpc = useTRPC()
  const [version] = useQueryState('version', parseAsInteger)
  const asked = { org, store, scenarioId, version: version ?? undefined }
  const scenario = useQuery(
    // What is on the bench is not taken from under the hand, and is read anew when the bench is opened.
    trpc.loyalty.get.queryOptions(asked, { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 }),
  )
  const basis = useQuery(
    trpc.loyalty.basis.queryOptions(
      { org, store },
      { refetchInterval: ({ state }) => (state.data === null ? 1500 : false) },
    ),
  )
  if (scenario.isError) return <ReportError query={scenario} />
  if (basis.isError) return <ReportError query={basis} />
  if (!scenario.data || !basis.data) {
    return (
      <div role="status" className="flex flex-col gap-8 py-8">
        <span className="sr-only">{words('loading')}</span>
        <Skeleton className="h-28 w-full max-w-headline" />
        <Skeleton className="h-96 w-full" />
      </div>
    )
  }
  return (
    <WorkbenchBody
      // Another version is another draft.
      key={`${scenario.data.scenarioId} ${version ?? 'newest'}`}
      {...props}
      opened={scenario.data}
      isPast={version !== null}
      basis={basis.data}
    />
  )
}
