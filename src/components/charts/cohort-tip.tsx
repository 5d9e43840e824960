'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { wilson } from '@/domain/stats/wilson'
import type { Bucket } from '@/domain/time/bucket'
import { formatCohortFigure } from './cohort-cell-words'
import {
  type CohortTable,
  type CohortTableCell,
  type CohortTableRow,
  getAverageMeasure,
  hasSpan,
} from './prepare-cohort-table'
import { useCohortPlaceWords } from './use-cohort-place-words'

interface CohortTipProps {
  table: CohortTable
  bucket: Bucket
  currency: string
  row: CohortTableRow
  cell: CohortTableCell
  /** Customers who ordered in the cell's period; null where the measure is that count itself. */
  cameBack: number | null
}

/** What stands behind one cell: the division with its figures, the interval, the column's average. */
export function CohortTip({ table, bucket, currency, row, cell, cameBack }: CohortTipProps) {
  const words = useTranslations('cohorts.tip')
  const format = useFormat()
  const nameOf = useCohortPlaceWords(table, bucket)
  const { measure } = table
  const figure = (value: number | null) => formatCohortFigure(value, measure, currency, format)
  const isMoney = hasSpan(measure)
  const interval = measure === 'retainedShare' && cell.numerator !== null ? wilson(cell.numerator, row.size) : null
  const average = table.average.values[cell.offset] ?? null
  return (
    <>
      <div className="font-semibold text-ink">
        {words('title', { cohort: format.bucket(row.cohort, 'long'), offset: nameOf(cell.offset) })}
      </div>
      {cell.numerator !== null && (
        <div className="my-2 rounded-md bg-wash px-2.5 py-1.5 text-ink">
          {isMoney
            ? words('divisionMoney', { numerator: format.money(cell.numerator, currency), size: row.size })
            : words('divisionCustomers', { numerator: format.number(cell.numerator), size: row.size })}{' '}
          <span className="font-semibold">
            {measure === 'retainedCount' ? format.share(cell.numerator / row.size) : figure(cell.value)}
          </span>
        </div>
      )}
      <ul className="flex flex-col gap-0.5">
        {interval && (
          <li>{words('interval', { low: format.share(interval.low), high: format.share(interval.high) })}</li>
        )}
        {average !== null && (
          <li>
            {words('average', { value: formatCohortFigure(average, getAverageMeasure(measure), currency, format) })}
            <span className="text-muted">
              {' · '}
              {words('averageBasis', {
                cohorts: table.average.cohorts[cell.offset] ?? 0,
                customers: table.average.customers[cell.offset] ?? 0,
              })}
            </span>
          </li>
        )}
        {cameBack !== null && !cell.isForecast && <li>{words('cameBack', { count: cameBack })}</li>}
        {cell.isForecast && (
          <li className="text-ink">
            {cell.interval
              ? words('forecastRange', {
                  value: figure(cell.value),
                  low: figure(cell.interval.low),
                  high: figure(cell.interval.high),
                })
              : words('forecast', { value: figure(cell.value) })}
          </li>
        )}
        {!cell.isFinal && !cell.isForecast && (
          <li className="text-warning">{words('unfinished', { date: format.day(cell.finalOn) })}</li>
        )}
        {row.isSmall && <li className="text-warning">{words('small')}</li>}
      </ul>
    </>
  )
}
