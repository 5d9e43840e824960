'use client'
import { useTranslations } from 'next-intl'
import { formatCohortFigure } from '@/components/charts/cohort-cell-words'
import type { CohortPlaceWords } from '@/components/charts/use-cohort-place-words'
import { useFormat } from '@/components/format/use-format'
import { DIVERGING_CLASSES } from '@/components/ui/heat'
import { Table, type TableColumn } from '@/components/ui/table'
import type { CohortComparison, ComparedCell, ComparedSide } from '@/domain/cohort-drill'
import { averageUnitOf } from '@/domain/cohort-switches'

interface CompareTableProps {
  comparison: CohortComparison
  names: readonly [string, string]
  places: CohortPlaceWords
  currency: string
}

/** The two sides age by age; only a difference that survives the correction is coloured, and called one in words. */
export function CompareTable({ comparison, names, places, currency }: CompareTableProps) {
  const words = useTranslations('cohorts.compare')
  const format = useFormat()
  const unit = averageUnitOf(comparison.measure)
  const figure = (value: number | null) => formatCohortFigure(value, unit, currency, format)
  const change = (value: number) => {
    if (unit === 'share') return format.points(value)
    return value > 0 ? `+${figure(value)}` : figure(value)
  }
  const side = (key: 'a' | 'b', head: string): TableColumn<ComparedCell> => ({
    key,
    head,
    isFigure: true,
    cell: (cell) => <Side side={cell[key]} text={figure(cell[key].value)} />,
  })
  const columns: TableColumn<ComparedCell>[] = [
    { key: 'age', head: words('age'), cell: ({ offset }) => places.place(offset) },
    side('a', names[0]),
    side('b', names[1]),
    {
      key: 'difference',
      head: words('difference'),
      isFigure: true,
      cell: ({ difference, isDifferent }) =>
        difference === null ? (
          '—'
        ) : (
          <span className={`inline-block rounded-sm px-1.5 ${getDifferenceClass(difference, isDifferent)}`}>
            {change(difference)}
          </span>
        ),
    },
    {
      key: 'interval',
      head: words('interval'),
      isFigure: true,
      cell: ({ interval }) =>
        interval ? (
          <span className="whitespace-nowrap">{`${change(interval.low)} … ${change(interval.high)}`}</span>
        ) : (
          '—'
        ),
    },
    {
      key: 'verdict',
      head: words('verdict'),
      cell: ({ difference, isDifferent }) => {
        if (difference === null) return <span className="text-muted">{words('noData')}</span>
        if (!isDifferent) return <span className="text-muted">{words('same')}</span>
        return words(difference > 0 ? 'more' : 'less', { name: names[0] })
      },
    },
  ]
  return (
    <Table
      caption={`${names[0]} — ${names[1]}`}
      columns={columns}
      rows={comparison.cells}
      getKey={({ offset }) => String(offset)}
    />
  )
}

function Side({ side, text }: { side: ComparedSide; text: string }) {
  const words = useTranslations('cohorts.compare')
  return (
    <>
      {text}
      <span className="block text-fine text-muted">{words('customers', { count: side.customers })}</span>
    </>
  )
}

function getDifferenceClass(difference: number, isDifferent: boolean): string {
  if (!isDifferent) return 'text-ink-2'
  return difference > 0 ? DIVERGING_CLASSES[6] : DIVERGING_CLASSES[2]
}
