'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { parseAsBoolean, useQueryState } from 'nuqs'
import { readAppError } from '@/components/api/app-error'
import { useTRPC } from '@/components/api/client'
import { ReportGate } from '@/components/reports/report-gate'
import { ReportMeta } from '@/components/reports/report-meta'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Skeleton } from '@/components/ui/skeleton'
import { useSegmentPaths } from '../../_components/use-segment-paths'
import { EditSegment } from './edit-segment'
import { SegmentReport } from './segment-report'

interface SegmentViewProps {
  org: string
  store: string
  id: string
  currency: string
  timeZone: string
}

/** A saved segment, or its editor where the address asks for it. */
export function SegmentView({ org, store, id, currency, timeZone }: SegmentViewProps) {
  const words = useTranslations('segments.view')
  const trpc = useTRPC()
  const paths = useSegmentPaths()
  const [isEditing] = useQueryState('edit', parseAsBoolean.withDefault(false))
  const query = useQuery(
    trpc.segments.get.queryOptions(
      { org, store, id },
      {
        retry: (count, error) => !isMissing(error) && count < 2,
        refetchInterval: ({ state }) => getRefetchInterval(state.data),
      },
    ),
  )
  const snapshot = query.data?.state === 'ready' ? query.data.snapshot : null
  if (isMissing(query.error)) {
    return (
      <EmptyState
        title={words('notFound')}
        action={
          <LinkButton look="primary" href={paths.list}>
            {words('back')}
          </LinkButton>
        }
      >
        {words('notFoundNote')}
      </EmptyState>
    )
  }
  return (
    <>
      <PageHeader
        filters={
          <Link href={paths.list} className="quiet-link">
            {words('back')}
          </Link>
        }
        meta={snapshot && <ReportMeta snapshot={snapshot} timeZone={timeZone} currency={currency} />}
      />
      <ReportGate query={query} skeleton={<Skeleton className="my-8 h-96 w-full" />}>
        {(detail) =>
          isEditing && paths.canEdit ? (
            <EditSegment {...{ org, store, currency }} segment={detail.segment} />
          ) : (
            <SegmentReport detail={detail} currency={currency} />
          )
        }
      </ReportGate>
    </>
  )
}

/** No such segment, or an address that can be none's. */
function isMissing(error: unknown): boolean {
  return error != null && ['notFound', 'invalidInput'].includes(readAppError(error).code)
}
