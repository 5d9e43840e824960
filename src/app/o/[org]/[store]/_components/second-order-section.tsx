'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { ExplainLink } from '@/components/explain/explain-link'
import { Explained } from '@/components/explain/explained'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Skeleton } from '@/components/ui/skeleton'
import { Table } from '@/components/ui/table'
import { listBenchmarks } from '@/domain/benchmarks'
import type { SecondOrder, SecondOrderWithin } from '@/domain/second-order'
import { PartGate } from './part-gate'
import { useNiche } from './use-niche'
import { useOverviewPart } from './use-overview-part'

const SecondOrderChart = dynamic(() => import('@/components/charts/second-order-chart'), {
  ssr: false,
  loading: () => <Skeleton className="h-56 w-full" />,
})

/** When customers come back for the first time: the curve, and the shares within a month, a quarter, a year. */
export function SecondOrderSection() {
  const words = useTranslations('overview.secondOrder')
  const trpc = useTRPC()
  const part = useOverviewPart()
  const query = useQuery(trpc.overview.secondOrder.queryOptions(part, { placeholderData: keepPreviousData }))
  const data = query.data?.state === 'ready' ? query.data.data : null
  return (
    <ReportSection
      title={words('title')}
      note={data && <Note secondOrder={data} />}
      action={<ExplainLink id="secondOrderCurve" />}
    >
      <PartGate query={query} height="h-96">
        {(secondOrder) => <Body secondOrder={secondOrder} />}
      </PartGate>
    </ReportSection>
  )
}

function Note({ secondOrder: { identified, medianDays } }: { secondOrder: SecondOrder }) {
  const words = useTranslations('overview.secondOrder')
  return (
    <>
      {words('note', { customers: identified })}{' '}
      {medianDays === null ? words('notReached') : words('median', { days: medianDays })}
    </>
  )
}

function Body({ secondOrder }: { secondOrder: SecondOrder }) {
  const words = useTranslations('overview.secondOrder')
  const benchmarkWords = useTranslations('overview.benchmarks')
  const format = useFormat()
  const { niche } = useNiche()
  const repeat = niche && listBenchmarks(niche)[0]
  const published = repeat
    ? {
        share: repeat.share,
        name: benchmarkWords('line', {
          niche: benchmarkWords(`niche.${niche}`),
          share: format.share(repeat.share),
          source: repeat.source.name,
        }),
      }
    : null
  return (
    <>
      <SecondOrderChart secondOrder={secondOrder} published={published} />
      <div className="mt-4">
        <WithinTable rows={secondOrder.within} />
      </div>
      {secondOrder.guests > 0 && (
        <p className="mt-2 text-fine text-muted">{words('guests', { count: secondOrder.guests })}</p>
      )}
    </>
  )
}

function WithinTable({ rows }: { rows: SecondOrderWithin[] }) {
  const words = useTranslations('overview.secondOrder')
  const format = useFormat()
  return (
    <Table
      caption={words('within')}
      getKey={(row) => String(row.days)}
      rows={rows}
      columns={[
        { key: 'days', head: words('within'), cell: (row) => words('days', { days: row.days }) },
        {
          key: 'eligible',
          head: <Explained id="secondOrderWithin">{words('eligible')}</Explained>,
          isFigure: true,
          cell: (row) => <span className="font-emphasis">{format.share(row.eligibleShare)}</span>,
        },
        {
          key: 'interval',
          head: words('interval'),
          isFigure: true,
          cell: (row) => (
            <span className="whitespace-nowrap text-muted">
              {row.low === null || row.high === null ? '—' : `${format.share(row.low)} – ${format.share(row.high)}`}
            </span>
          ),
        },
        { key: 'of', head: words('of'), isFigure: true, cell: (row) => format.number(row.eligibleCustomers) },
        { key: 'raw', head: words('raw'), isFigure: true, cell: (row) => format.share(row.share) },
      ]}
    />
  )
}
