import { getLocale, getTranslations } from 'next-intl/server'
import type { CohortReport, CohortReportRow } from '@/domain/cohort-report'
import { EXACT_WINDOW_DAYS } from '@/domain/cohort-switches'
import { currencyDigits } from '@/domain/currency'
import { AppError } from '@/domain/errors'
import type { FilterInput } from '@/server/analytics/report-input'
import { storeCohortReport } from '@/server/analytics/store-cohorts'
import { answerErrors } from '@/server/api/http-errors'
import { getRouteAccess } from '@/server/api/route-access'
import { recordDownload } from '@/server/audit/record-download'
import type { CsvCell } from '@/server/export/csv'
import { comeBackLater, csvResponse } from '@/server/export/csv-response'
import { type XlsxCell, xlsxResponse } from '@/server/export/xlsx-response'
import { buildCohortSheet, printFigure, type SheetCell } from './build-cohort-sheet'
import { readCohortQuery } from './read-cohort-query'

/** The cohort grid as the page shows it, under the same switches and filter, for a spreadsheet. */
export function GET(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const { principal, store } = await getRouteAccess(request, 'report:export')
    const { searchParams } = new URL(request.url)
    const query = readCohortQuery(searchParams)
    const report = await storeCohortReport(principal, store, query)
    if (report.state === 'building') return comeBackLater()
    if (report.state === 'empty') throw new AppError('notFound')
    const locale = await getLocale()
    const words = await getTranslations({ locale, namespace: 'cohorts' })
    const { data } = report
    const digits = currencyDigits(store.currency)
    const sheet = buildCohortSheet(data, {
      row: words('export.row'),
      customers: words('export.customers'),
      cac: words('export.cac'),
      payback: words('export.payback'),
      average: words('export.average'),
      final: words('export.final'),
      column: (offset) => nameColumn(data, offset, words),
      nameOf: (row) => nameRow(row, words),
    })
    const isWorkbook = searchParams.get('format') === 'xlsx'
    const format = isWorkbook ? 'xlsx' : 'csv'
    await recordDownload(principal, { action: 'export.cohorts', storeId: store.id, details: { format } })
    const name = `${store.slug}-cohorts-${query.bucket}-${query.measure}-${data.asOf}`
    if (!isWorkbook) {
      return csvResponse([sheet.map((row) => row.map((cell) => toCsv(cell, digits)))], {
        locale,
        fileName: `${name}.csv`,
      })
    }
    const about = listDefinitions(data, query.filter, words)
    return await xlsxResponse(
      [
        { name: words('export.sheetGrid'), rows: sheet.map((row) => row.map((cell) => toXlsx(cell, digits))) },
        { name: words('export.sheetAbout'), rows: about },
      ],
      `${name}.xlsx`,
    )
  })
}

type Words = Awaited<ReturnType<typeof getTranslations<'cohorts'>>>

function nameColumn({ bucket, windows }: CohortReport, offset: number, words: Words): string {
  if (windows === 'calendar') return words('export.offset', { bucket, k: String(offset) })
  const from = offset * EXACT_WINDOW_DAYS
  return words('export.window', { from, to: from + EXACT_WINDOW_DAYS - 1 })
}

function nameRow({ kind, key, name }: CohortReportRow, words: Words): string {
  if (kind === 'others') return words('grid.others')
  return kind === 'group' && key === '' ? words('grid.notGiven') : (name ?? key)
}

function toCsv(cell: SheetCell, digits: number): CsvCell {
  if (cell === null) return null
  return cell.kind === 'text' ? cell.text : { number: printFigure(cell.value, cell.unit, digits) }
}

function toXlsx(cell: SheetCell, digits: number): XlsxCell {
  if (cell === null) return null
  if (cell.kind === 'text') return { value: cell.text, isBold: cell.isBold }
  const { unit, value, isBold, isOpen: isItalic } = cell
  const look = { isBold, isItalic }
  if (unit === 'money') {
    const format = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
    return { value: Math.round(value) / 10 ** digits, format, ...look }
  }
  return { value, format: unit === 'share' ? '0.0%' : unit === 'number' ? '0.00' : '#,##0', ...look }
}

/** What the file shows and how: switches, filter, definitions. */
function listDefinitions(report: CohortReport, asked: FilterInput, words: Words): XlsxCell[][] {
  const { measure, rowsBy, bucket, windows, span, form, asOf } = report
  const filter = Object.entries(asked).flatMap(([name, values]) => [values].flat().map((value) => `${name}: ${value}`))
  const lines: [string, string][] = [
    [
      words('export.definition'),
      words('grid.caption', {
        rows: words(`grid.by.${rowsBy}`),
        measure: words(`grid.measure.${measure}`),
        span,
        form,
      }),
    ],
    [words('export.asOf'), asOf],
    [words('export.bucket'), words(`switch.${bucket}`)],
    [words('export.windows'), words(`switch.${windows}`)],
    [words('export.rows'), words(`switch.by.${rowsBy}`)],
    [words('export.filter'), filter.length > 0 ? filter.join(', ') : words('export.noFilter')],
    [words('export.averageNote'), words('export.averageText')],
    [words('export.unfinished'), words('export.unfinishedText')],
  ]
  return lines.map(([label, value]) => [{ value: label, isBold: true }, { value }])
}
