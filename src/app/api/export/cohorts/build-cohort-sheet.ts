import { findPaybackOffset } from '@/components/charts/prepare-cohort-table'
import type { CohortReport, CohortReportRow } from '@/domain/cohort-report'
import { averageUnitOf, type CohortUnit, unitOf } from '@/domain/cohort-switches'
import { countReportCustomers } from '@/domain/count-report-customers'
import { scaleMinor } from '@/domain/format/money'

/** A cell of a file: text, or a number with what it is, so that each kind of file writes it its own way. */
export type SheetCell =
  | { kind: 'text'; text: string; isBold?: boolean }
  | { kind: 'figure'; value: number; unit: CohortUnit; isOpen?: boolean; isBold?: boolean }
  | null

export interface CohortSheetWords {
  row: string
  customers: string
  cac: string
  payback: string
  average: string
  final: string
  column: (offset: number) => string
  nameOf: (row: CohortReportRow) => string
}

/** The grid as rows of cells: head, the rows, the average. CAC and payback only where they are known. */
export function buildCohortSheet(report: CohortReport, words: CohortSheetWords): SheetCell[][] {
  const unit = unitOf(report.measure, report.form)
  const hasCac = report.cac === 'known' && report.rowsBy === 'cohort'
  const offsets = Array.from({ length: report.width }, (_, offset) => offset)
  const text = (value: string): SheetCell => ({ kind: 'text', text: value })
  const head = (value: string): SheetCell => ({ kind: 'text', text: value, isBold: true })
  const count = (value: number): SheetCell => ({ kind: 'figure', value, unit: 'count' })
  const payback = (row: CohortReportRow) => findPaybackOffset(row.acquisition?.payback ?? null)
  const rows = report.rows.map((row): SheetCell[] => {
    const paidBack = payback(row)
    const cac = row.acquisition?.cacMinor ?? null
    return [
      text(words.nameOf(row)),
      count(row.size),
      ...(hasCac
        ? [
            cac === null ? null : ({ kind: 'figure', value: cac, unit: 'money' } as const),
            paidBack === null ? null : count(paidBack),
          ]
        : []),
      ...offsets.map((offset): SheetCell => {
        const value = row.values[offset]
        return value === null || value === undefined
          ? null
          : { kind: 'figure', value, unit, isOpen: offset >= row.finalCells }
      }),
      row.finalCells > 0 ? text(words.column(row.finalCells - 1)) : null,
    ]
  })
  const total = countReportCustomers(report)
  return [
    [
      head(words.row),
      head(words.customers),
      ...(hasCac ? [head(words.cac), head(words.payback)] : []),
      ...offsets.map((offset) => head(words.column(offset))),
      head(words.final),
    ],
    ...rows,
    [
      head(words.average),
      { kind: 'figure', value: total, unit: 'count', isBold: true },
      ...(hasCac ? [null, null] : []),
      ...offsets.map((offset): SheetCell => {
        const value = report.average.values[offset] ?? null
        return value === null ? null : { kind: 'figure', value, unit: averageUnitOf(report.measure), isBold: true }
      }),
      null,
    ],
  ]
}

/** A figure as plain digits: money in major units, a share in per cent. */
export function printFigure(value: number, unit: CohortUnit, digits: number): string {
  if (unit === 'share') return `${(value * 100).toFixed(2)}%`
  if (unit === 'money') return scaleMinor(Math.round(value), digits)
  return unit === 'number' ? value.toFixed(2) : String(value)
}
