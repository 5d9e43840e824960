'use client'
import { RiMore2Line } from '@remixicon/react'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { ReportError } from '@/components/reports/report-error'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { ReportSection } from '@/components/reports/report-section'
import { useRuleWords } from '@/components/segments/use-rule-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { Skeleton } from '@/components/ui/skeleton'
import { Table, type TableColumn } from '@/components/ui/table'
import type { SegmentRow } from '@/domain/segments/segment-report'
import { useSegmentChanges } from './use-segment-changes'
import { useSegmentPaths } from './use-segment-paths'

interface SavedSegmentsProps {
  org: string
  store: string
  currency: string
}

/** The store's saved segments with what they come to today, and what can be done with each. */
export function SavedSegments({ org, store, currency }: SavedSegmentsProps) {
  const words = useTranslations('segments.saved')
  const trpc = useTRPC()
  const query = useQuery(
    trpc.segments.list.queryOptions({ org, store }, { refetchInterval: ({ state }) => getRefetchInterval(state.data) }),
  )
  const changes = useSegmentChanges({ org, store })
  const columns = useColumns(currency, changes)
  const rows = query.data?.state === 'ready' ? query.data.data : null
  return (
    <ReportSection title={words('title')} note={words('note')} className="mb-12">
      {changes.deleted && (
        <Callout
          className="mb-4"
          action={
            <Button size="small" isPending={changes.isPending} onClick={changes.undo}>
              {words('undo')}
            </Button>
          }
        >
          {words('deleted', { name: changes.deleted.name })}
        </Callout>
      )}
      {query.isError && !rows && <ReportError query={query} />}
      {!rows && !query.isError && <Skeleton className="h-24 w-full" />}
      {rows?.length === 0 && <p className="max-w-headline text-ink-2">{words('none')}</p>}
      {rows && rows.length > 0 && (
        <>
          <Table caption={words('title')} getKey={({ segment }) => segment.id} rows={rows} columns={columns} />
          <p className="mt-3 max-w-[60rem] text-fine text-muted">{words('ltvNote')}</p>
        </>
      )}
    </ReportSection>
  )
}

function useColumns(currency: string, changes: ReturnType<typeof useSegmentChanges>): TableColumn<SegmentRow>[] {
  const words = useTranslations('segments.saved')
  const format = useFormat()
  return [
    { key: 'name', head: words('name'), cell: (row) => <SegmentName row={row} currency={currency} /> },
    { key: 'customers', head: words('customers'), isFigure: true, cell: (row) => format.number(row.figures.customers) },
    { key: 'share', head: words('share'), isFigure: true, cell: (row) => format.share(row.figures.customersShare, 1) },
    {
      key: 'revenueShare',
      head: words('revenueShare'),
      isFigure: true,
      cell: (row) => format.share(row.figures.revenueShare, 1),
    },
    {
      key: 'ltv',
      head: words('ltv'),
      isFigure: true,
      cell: (row) => format.moneyFitted(row.figures.ltvAt12?.marginPerCustomerMinor ?? null, currency),
    },
    { key: 'menu', head: '', cell: (row) => <SegmentMenu row={row} changes={changes} /> },
  ]
}

function SegmentName({ row: { segment, figures }, currency }: { row: SegmentRow; currency: string }) {
  const words = useTranslations('segments.saved')
  const paths = useSegmentPaths()
  const { sayRule } = useRuleWords(currency, segment.rule)
  return (
    <span className="block min-w-44 max-w-[34rem] whitespace-normal">
      <Link href={paths.ofSegment(segment.id)} className="font-emphasis hover:underline">
        {segment.name}
      </Link>
      <span className="block text-fine text-muted">{sayRule(segment.rule)}</span>
      {figures.lacksForecast && <span className="block text-fine text-warning">{words('noForecast')}</span>}
    </span>
  )
}

function SegmentMenu({
  row: { segment },
  changes,
}: {
  row: SegmentRow
  changes: ReturnType<typeof useSegmentChanges>
}) {
  const words = useTranslations('segments.saved')
  const router = useRouter()
  const paths = useSegmentPaths()
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={words('menu', { name: segment.name })}
          className="inline-flex size-8 items-center justify-center rounded-md text-ink-3 hover:bg-wash hover:text-ink"
        >
          <RiMore2Line aria-hidden className="size-4" />
        </button>
      }
    >
      {paths.canSeeCustomers && (
        <MenuItem onSelect={() => router.push(paths.customers({ segment: segment.id }))}>{words('open')}</MenuItem>
      )}
      {paths.canEdit && (
        <>
          <MenuItem onSelect={() => router.push(`${paths.ofSegment(segment.id)}?edit=true`)}>{words('edit')}</MenuItem>
          <MenuItem onSelect={() => changes.duplicate(segment, words('copy', { name: segment.name }))}>
            {words('duplicate')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem isDanger onSelect={() => changes.remove(segment)}>
            {words('delete')}
          </MenuItem>
        </>
      )}
    </Menu>
  )
}
