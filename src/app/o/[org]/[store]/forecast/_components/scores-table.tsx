'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Table } from '@/components/ui/table'
import type { Backtest, HoldoutScore } from '@/domain/forecast-report'

type Score = Backtest['scores'][number]
type Error = 'meanAbsoluteError' | 'rootMeanSquaredError'

/** The model beside rules of thumb, the best of each column marked: also where a rule of thumb wins. */
export function ScoresTable({ scores }: { scores: Score[] }) {
  const words = useTranslations('forecast.scores')
  const ruleWords = useTranslations('forecast.rule')
  const format = useFormat()
  const leastOf = (error: Error) => Math.min(...scores.map(({ orders }) => orders[error]))
  const errorCell = (error: Error) => (row: Score) => (
    <Marked isBest={row.orders[error] === leastOf(error)}>{format.number(row.orders[error], 3)}</Marked>
  )
  return (
    <ReportSection title={words('title')} note={words('note')} className="mt-12">
      <Table
        caption={words('title')}
        getKey={(row) => row.rule}
        rows={scores}
        columns={[
          {
            key: 'rule',
            head: words('rule'),
            cell: (row) => <span className="block min-w-40 whitespace-normal">{ruleWords(row.rule)}</span>,
          },
          { key: 'total', head: words('total'), isFigure: true, cell: (row) => writeTotal(row.orders) },
          { key: 'mae', head: words('mae'), isFigure: true, cell: errorCell('meanAbsoluteError') },
          { key: 'rmse', head: words('rmse'), isFigure: true, cell: errorCell('rootMeanSquaredError') },
          {
            key: 'correlation',
            head: words('correlation'),
            isFigure: true,
            cell: (row) => format.number(row.orders.correlation, 2),
          },
        ]}
      />
      <p className="mt-3 max-w-headline text-fine text-muted">{words('honest')}</p>
    </ReportSection>
  )

  function writeTotal({ totalError }: HoldoutScore): string {
    return format.share(totalError, 1, true)
  }
}

function Marked({ isBest, children }: { isBest: boolean; children: string }) {
  const words = useTranslations('forecast.scores')
  if (!isBest) return children
  return (
    <span className="font-emphasis text-accent">
      {children} <span className="text-fine">{words('best')}</span>
    </span>
  )
}
