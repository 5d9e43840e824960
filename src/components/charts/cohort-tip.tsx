'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { finalOnOf } from '@/domain/cohort-cell-state'
import type { CohortCell } from '@/domain/cohort-drill'
import { averageUnitOf, hasRefunds, hasSpan, isMoneyMeasure, unitOf } from '@/domain/cohort-switches'
import { wilson } from '@/domain/stats/wilson'
import { formatCohortFigure } from './cohort-cell-words'
import { CohortDivision } from './cohort-division'
import type { CellPlace } from './find-next-cell'
import type { CohortTable, CohortTableCell, CohortTableRow } from './prepare-cohort-table'
import type { CohortPlaceWords } from './use-cohort-place-words'
import { offsetUnitOf, usePaybackWords } from './use-payback-words'

interface CohortTipProps {
  table: CohortTable
  place: CellPlace
  currency: string
  places: CohortPlaceWords
  /** The cell's counts and interval, once they have come. */
  detail: CohortCell | undefined
}

/** What stands behind one cell: the division with its figures, the interval, the column's average, what is still open. */
export function CohortTip({ table, place, currency, places, detail }: CohortTipProps) {
  const words = useTranslations('cohorts.tip')
  const format = useFormat()
  const { report } = table
  const row = table.rows[place.row]
  const facts = report.rows[place.row]
  const cell = row?.cells[place.offset]
  if (!row || !facts || !cell) return null
  const unit = unitOf(report.measure, report.form)
  const figure = (value: number | null) => formatCohortFigure(value, unit, currency, format)
  const average = report.average.values[place.offset] ?? null
  const interval = findInterval(table, place, row, detail)
  return (
    <>
      <div className="font-semibold text-ink">
        {words('title', { cohort: places.row(row, 'long'), offset: places.place(place.offset) })}
      </div>
      {!cell.isForecast && <CohortDivision report={report} row={facts} offset={place.offset} currency={currency} />}
      <ul className="flex flex-col gap-0.5">
        {interval && <li>{words('interval', { low: figure(interval.low), high: figure(interval.high) })}</li>}
        {average !== null && (
          <li>
            {words('average', {
              value: formatCohortFigure(average, averageUnitOf(report.measure), currency, format),
            })}
            <span className="text-muted">
              {' · '}
              {words('averageBasis', {
                cohorts: report.average.cohorts[place.offset] ?? 0,
                customers: report.average.customers[place.offset] ?? 0,
              })}
            </span>
          </li>
        )}
        {detail && saysWhoCame(report) && <li>{words('cameBack', { count: detail.customers })}</li>}
        {facts.behind && (
          <li className="text-muted">
            {words('averageBasis', {
              cohorts: facts.behind.cohorts[place.offset] ?? 0,
              customers: facts.behind.customers[place.offset] ?? 0,
            })}
          </li>
        )}
        <TipPayback table={table} row={row} currency={currency} />
        <TipWarnings
          cell={cell}
          row={row}
          finalOn={finalOnOf(report, facts, report.asOf, place.offset)}
          canRefund={hasRefunds(report.measure)}
          figure={figure}
        />
      </ul>
    </>
  )
}

/** Retention says it already; through an age, everybody has ordered. */
const saysWhoCame = ({ measure, span }: CohortTable['report']) =>
  measure !== 'retainedCount' && measure !== 'retainedShare' && !(hasSpan(measure) && span === 'cumulative')

/** Retention's interval follows from what the grid carries; others need the customers one by one, and come later. */
function findInterval({ report }: CohortTable, place: CellPlace, row: CohortTableRow, detail: CohortCell | undefined) {
  if (detail?.interval) return detail.interval
  const count = report.rows[place.row]?.numerators[place.offset]
  return report.measure === 'retainedShare' && row.kind === 'cohort' && count !== undefined
    ? wilson(count, row.size)
    : null
}

function TipPayback({ table, row, currency }: { table: CohortTable; row: CohortTableRow; currency: string }) {
  const words = useTranslations('cohorts.tip')
  const format = useFormat()
  const payback = usePaybackWords(offsetUnitOf(table.report))
  const { acquisition } = row
  if (!acquisition?.cacMinor || !isMoneyMeasure(table.report.measure)) return null
  return (
    <li>
      {words('cac', {
        value: format.money(acquisition.cacMinor, currency),
        payback: payback.long(acquisition.payback),
      })}
    </li>
  )
}

interface TipWarningsProps {
  cell: CohortTableCell
  row: CohortTableRow
  finalOn: string | null
  canRefund: boolean
  figure: (value: number | null) => string
}

function TipWarnings({ cell, row, finalOn, canRefund, figure }: TipWarningsProps) {
  const words = useTranslations('cohorts.tip')
  const format = useFormat()
  if (cell.isForecast) {
    return (
      <li className="text-ink">
        {cell.interval
          ? words('forecastRange', {
              value: figure(cell.value),
              low: figure(cell.interval.low),
              high: figure(cell.interval.high),
            })
          : words('forecast', { value: figure(cell.value) })}
      </li>
    )
  }
  return (
    <>
      {!cell.isFinal && finalOn && (
        <li className="text-warning">{words('unfinished', { date: format.day(finalOn) })}</li>
      )}
      {cell.areRefundsArriving && canRefund && <li className="text-warning">{words('refunds')}</li>}
      {row.mayHoldOlder && <li className="text-warning">{words('older')}</li>}
      {row.isSmall && <li className="text-warning">{words('small')}</li>}
    </>
  )
}
