'use client'
import { useTranslations } from 'next-intl'
import { memo, useMemo } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { CohortPayback } from '@/domain/cohort-report'
import { averageUnitOf } from '@/domain/cohort-switches'
import { type PaybackSummary, summarisePayback } from '@/domain/summarise-payback'
import { type CohortPrint, formatCohortValue } from './cohort-cell-words'
import styles from './cohort-grid.module.css'
import { GridRow } from './cohort-grid-cells'
import { GAP, type GridColumns, ROW_HEIGHT } from './cohort-grid-columns'
import type { CohortTable } from './prepare-cohort-table'
import type { CohortPlaceWords } from './use-cohort-place-words'
import type { GridWindow } from './use-grid-window'
import { usePaybackWords } from './use-payback-words'

interface CohortGridBodyProps {
  table: CohortTable
  print: CohortPrint
  columns: GridColumns
  places: CohortPlaceWords
  /** Offsets with a note, by the row's key, joined by commas. */
  notes: ReadonlyMap<string, string>
  window: GridWindow
}

/** The grid's rows and columns that are in the window. What moves (tip, focus) lives outside of it. */
export const CohortGridBody = memo(function CohortGridBody(props: CohortGridBodyProps) {
  const { table, print, columns, places, notes, window } = props
  const { rowFrom, rowTo, columnFrom, columnTo } = window
  const { width } = table.report
  const below = table.rows.length - rowTo
  return (
    <>
      <colgroup>
        {columns.side.map(({ name, width: side }) => (
          <col key={name} style={{ width: side }} />
        ))}
        {width > 0 && <col style={{ width: columns.cellWidth + columns.pitch.firstExtra }} />}
        {width > 1 && <col span={width - 1} style={{ width: columns.cellWidth }} />}
      </colgroup>
      <GridHead {...props} />
      <tbody>
        <Gap rows={rowFrom} />
        {table.rows.slice(rowFrom, rowTo).map((row, index) => (
          <GridRow
            key={`${row.kind}:${row.key}`}
            row={row}
            index={rowFrom + index}
            name={places.row(row)}
            print={print}
            scale={table.scale}
            columns={columns}
            columnFrom={columnFrom}
            columnTo={columnTo}
            isEntry={index === 0}
            noted={notes.get(row.key) ?? ''}
            width={width}
          />
        ))}
        <Gap rows={below} />
      </tbody>
      <AverageRow {...props} />
    </>
  )
})

/** The place of rows that aren't drawn. */
function Gap({ rows }: { rows: number }) {
  if (rows <= 0) return null
  return (
    <tr aria-hidden>
      <td style={{ height: rows * (ROW_HEIGHT + GAP) - GAP }} />
    </tr>
  )
}

function GridHead({ table, columns, places, window }: CohortGridBodyProps) {
  const words = useTranslations('cohorts.grid')
  const { rowsBy, width } = table.report
  const { columnFrom, columnTo } = window
  const shown = Array.from({ length: Math.max(0, columnTo - columnFrom) }, (_, index) => columnFrom + index)
  const titles = { name: words(`by.${rowsBy}`), size: words('size'), cac: words('cac'), payback: words('payback') }
  return (
    <thead className="text-fine text-muted">
      <tr aria-rowindex={1}>
        {columns.side.map(({ name, style }) => (
          <th
            key={name}
            scope="col"
            style={style}
            className={
              name === 'name'
                ? `${styles.cohort} truncate bg-page py-1.5 pr-2 text-left font-normal`
                : `${styles.beside} bg-page py-1.5 pr-3 text-right font-normal`
            }
          >
            {titles[name]}
          </th>
        ))}
        {columnFrom > 0 && <td aria-hidden colSpan={columnFrom} />}
        {shown.map((offset) => (
          <th
            key={offset}
            scope="col"
            aria-colindex={columns.side.length + offset + 1}
            className="overflow-hidden whitespace-nowrap bg-page px-1.5 py-1.5 text-right font-normal"
          >
            {places.column(offset)}
          </th>
        ))}
        {columnTo < width && <td aria-hidden colSpan={width - columnTo} />}
      </tr>
    </thead>
  )
}

/** When most cohorts have recovered CAC, as one cohort's payback would be said. */
function readPayback(summary: PaybackSummary | null): CohortPayback | null {
  if (!summary || summary.offset === null) return null
  return summary.offset === 0 ? { reading: 'withinFirst', offset: 0 } : { reading: 'after', offset: summary.offset }
}

function AverageRow({ table, print, columns, window }: CohortGridBodyProps) {
  const words = useTranslations('cohorts.grid')
  const format = useFormat()
  const payback = usePaybackWords(columns.unit)
  const { average, measure, width, rows } = table.report
  const { columnFrom, columnTo } = window
  const summary = useMemo(() => summarisePayback(rows), [rows])
  const texts = {
    size: format.number(table.totalSize),
    cac: format.money(summary?.cacMinor ?? null, print.currency, { bare: true, fraction: 'never' }),
    payback: payback.short(readPayback(summary)),
  }
  const averagePrint = { ...print, unit: averageUnitOf(measure) }
  const write = (value: number | null) =>
    measure === 'retainedCount' ? format.share(value) : formatCohortValue(value, averagePrint, format)
  return (
    <tfoot className="font-semibold">
      <tr aria-rowindex={table.rows.length + 2}>
        {columns.side.map(({ name, style }) =>
          name === 'name' ? (
            <th
              key={name}
              scope="row"
              className={`${styles.cohort} border-t border-ink bg-page py-1 pr-2 text-left font-semibold`}
            >
              {words('average')}
            </th>
          ) : (
            <td
              key={name}
              style={style}
              className={`${styles.beside} border-t border-ink bg-page py-1 pr-3 text-right`}
            >
              {texts[name]}
            </td>
          ),
        )}
        {columnFrom > 0 && <td aria-hidden colSpan={columnFrom} />}
        {average.values.slice(columnFrom, columnTo).map((value, index) => (
          <td
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its offset.
            key={columnFrom + index}
            aria-colindex={columns.side.length + columnFrom + index + 1}
            tabIndex={-1}
            data-row={table.rows.length}
            data-offset={columnFrom + index}
            className="border-t border-ink bg-page px-1.5 py-1 text-right focus-visible:outline-offset-[-2px]"
          >
            {write(value)}
          </td>
        ))}
        {columnTo < width && <td aria-hidden colSpan={width - columnTo} />}
      </tr>
    </tfoot>
  )
}
