'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Skeleton } from '@/components/ui/skeleton'
import { Table } from '@/components/ui/table'
import type { PastFit } from '@/domain/forecast-state'

interface FitHistoryProps {
  org: string
  store: string
  currency: string
}

/** What the store was told before, newest first. */
export function FitHistory({ org, store, currency }: FitHistoryProps) {
  const words = useTranslations('forecast.history')
  const trpc = useTRPC()
  const query = useQuery(trpc.forecast.history.queryOptions({ org, store }))
  return (
    <ReportSection title={words('title')} note={words('note')}>
      {!query.data ? (
        <Skeleton className="h-24 w-full" />
      ) : query.data.length <= 1 ? (
        <p className="text-ink-2">{words('none')}</p>
      ) : (
        <Fits fits={query.data} currency={currency} />
      )}
    </ReportSection>
  )
}

function Fits({ fits, currency }: { fits: PastFit[]; currency: string }) {
  const words = useTranslations('forecast.history')
  const modelWords = useTranslations('forecast.model')
  const format = useFormat()
  const nameOf = (fit: PastFit) =>
    fit.model ? modelWords(fit.model) : words(fit.status === 'fallback' ? 'fallback' : 'notReady')
  return (
    <Table
      caption={words('title')}
      getKey={(fit) => fit.fitId}
      rows={fits}
      columns={[
        {
          key: 'on',
          head: words('on'),
          // When the worker computed it is a moment of the person's own day, not of the store's.
          cell: (fit) => format.instant(fit.fittedAt, Intl.DateTimeFormat().resolvedOptions().timeZone),
        },
        { key: 'asOf', head: words('asOf'), cell: (fit) => format.day(fit.asOf) },
        { key: 'model', head: words('model'), cell: nameOf },
        { key: 'customers', head: words('customers'), isFigure: true, cell: (fit) => format.number(fit.customers) },
        {
          key: 'ltv',
          head: words('ltv'),
          isFigure: true,
          cell: (fit) => format.moneyFitted(fit.ltvMinor?.expected ?? null, currency),
        },
        {
          key: 'error',
          head: words('error'),
          isFigure: true,
          cell: (fit) => format.share(fit.totalError, 1, true),
        },
      ]}
    />
  )
}
