'use client'
import { useTranslations } from 'next-intl'
import { memo, useMemo } from 'react'
import { useFormat } from '@/components/format/use-format'
import { getHeatClass } from '@/components/ui/heat'
import type { Bucket } from '@/domain/time/bucket'
import { type CohortFraction, chooseCohortFraction, formatCohortValue } from './cohort-cell-words'
import styles from './cohort-grid.module.css'
import type { CohortMeasure, CohortTable, CohortTableCell, CohortTableRow } from './prepare-cohort-table'

interface CohortGridBodyProps {
  table: CohortTable
  bucket: Bucket
  currency: string
}

/** The grid's rows and columns. Drawn once per table: what moves (tip, focus) lives outside of it. */
export const CohortGridBody = memo(function CohortGridBody({ table, bucket, currency }: CohortGridBodyProps) {
  const words = useTranslations('cohorts.grid')
  const format = useFormat()
  const { measure } = table
  const fraction = useMemo(() => chooseCohortFraction(table, currency), [table, currency])
  return (
    <>
      <thead className="text-fine text-muted">
        <tr>
          <th
            scope="col"
            className={`${styles.cohort} min-w-[6.5rem] bg-page py-1.5 pr-3 text-left font-normal whitespace-nowrap`}
          >
            {words('firstOrder')}
          </th>
          <th scope="col" className={`${styles.size} bg-page py-1.5 pr-3 text-right font-normal`}>
            {words('size')}
          </th>
          {table.offsets.map((offset) => (
            <th
              key={offset}
              scope="col"
              className="min-w-14 whitespace-nowrap bg-page px-1.5 py-1.5 text-right font-normal"
            >
              {offset === 0 ? words(`firstColumn.${bucket}`) : words(`column.${bucket}`, { k: offset })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row, index) => (
          <GridRow key={row.cohort} row={row} index={index} measure={measure} currency={currency} fraction={fraction} />
        ))}
      </tbody>
      <tfoot className="font-semibold">
        <tr>
          <th scope="row" className={`${styles.cohort} border-t border-ink bg-page py-1 pr-3 text-left font-semibold`}>
            {words('average')}
          </th>
          <td className={`${styles.size} border-t border-ink bg-page py-1 pr-3 text-right`}>
            {format.number(table.totalSize)}
          </td>
          {table.average.values.map((value, offset) => (
            <td
              key={table.offsets[offset]}
              tabIndex={-1}
              data-row={table.rows.length}
              data-offset={offset}
              className="border-t border-ink bg-page px-1.5 py-1 text-right focus-visible:outline-offset-[-2px]"
            >
              {measure === 'retainedCount'
                ? format.share(value)
                : formatCohortValue(value, measure, { currency, fraction }, format) || '—'}
            </td>
          ))}
        </tr>
      </tfoot>
    </>
  )
})

interface GridRowProps {
  row: CohortTableRow
  index: number
  measure: CohortMeasure
  currency: string
  fraction: CohortFraction
}

const GridRow = memo(function GridRow({ row, index, measure, currency, fraction }: GridRowProps) {
  const format = useFormat()
  // What has not come yet is one empty cell: half of a grid by weeks would be thousands of them.
  const begun = row.cells.findLastIndex((cell) => cell.value !== null) + 1
  return (
    <tr>
      <th scope="row" className={`${styles.cohort} whitespace-nowrap bg-page py-1 pr-3 text-left font-normal text-ink`}>
        {format.bucket(row.cohort)}
      </th>
      <td className={`${styles.size} bg-page py-1 pr-3 text-right text-muted`}>{format.number(row.size)}</td>
      {row.cells.slice(0, begun).map((cell) => (
        <td
          key={cell.offset}
          tabIndex={index === 0 && cell.offset === 0 ? 0 : -1}
          data-row={cell.value === null ? undefined : index}
          data-offset={cell.offset}
          className={getCellClass(cell, row.isSmall)}
        >
          {formatCohortValue(cell.value, measure, { currency, fraction }, format)}
        </td>
      ))}
      {begun < row.cells.length && <td colSpan={row.cells.length - begun} />}
    </tr>
  )
})

const CELL = 'h-6 rounded-[2px] px-1.5 text-right focus-visible:outline-offset-[-2px]'

// Of few customers: half the fill, and the ink in full, so that it can still be read.
const DIMMED = 'bg-opacity-50 !text-ink'

function getCellClass(cell: CohortTableCell, isSmall: boolean): string {
  if (cell.value === null) return ''
  if (cell.isForecast) return `${CELL} ${styles.forecast} italic text-ink-2`
  if (!cell.isFinal) return `${CELL} ${styles.hatched} text-ink-2`
  const fill = cell.heat === null ? 'bg-wash text-ink' : getHeatClass(cell.heat)
  return `${CELL} ${fill} ${isSmall ? DIMMED : ''}`
}
