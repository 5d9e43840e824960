import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import {
  COHORT_MEASURES,
  COHORT_SPANS,
  type CohortMeasure,
  type CohortTable,
  getAverageMeasure,
  prepareCohortTable,
} from '@/components/charts/prepare-cohort-table'
import { scaleMinor } from '@/domain/format/money'
import { currencyDigits } from '@/domain/currency'
import { AppError } from '@/domain/errors'
import { CohortsInput } from '@/server/analytics/report-input'
import { storeCohortGrid } from '@/server/analytics/store-reports'
import { answerErrors } from '@/server/api/http-errors'
import { getRouteAccess } from '@/server/api/route-access'
import type { CsvCell } from '@/server/export/csv'
import { comeBackLater, csvResponse } from '@/server/export/csv-response'

const Switches = z.object({
  measure: z.enum(COHORT_MEASURES).default('margin'),
  span: z.enum(COHORT_SPANS).default('cumulative'),
})

/** The cohort grid as the page shows it, under the same switches and filter, for a spreadsheet. */
export function GET(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const { principal, store } = await getRouteAccess(request, 'report:export')
    const { query, measure, span } = readQuery(new URL(request.url).searchParams)
    const report = await storeCohortGrid(principal, store, query)
    if (report.state === 'building') return comeBackLater()
    if (report.state === 'empty') throw new AppError('notFound')
    const locale = await getLocale()
    const words = await getTranslations({ locale, namespace: 'cohorts.export' })
    const rows = buildRows(prepareCohortTable(report.data, measure, span), {
      digits: currencyDigits(store.currency),
      header: (offset) => words('offset', { bucket: query.bucket, k: String(offset) }),
      words: {
        cohort: words('cohort'),
        customers: words('customers'),
        average: words('average'),
        final: words('final'),
      },
    })
    const fileName = `${store.slug}-cohorts-${query.bucket}-${measure}-${report.data.asOf}.csv`
    return csvResponse([rows], { locale, fileName })
  })
}

function readQuery(params: URLSearchParams) {
  const query = CohortsInput.safeParse({
    bucket: params.get('bucket') ?? undefined,
    filter: {
      channel: params.getAll('channel'),
      country: params.getAll('country'),
      guests: params.get('guests') ?? undefined,
      asOf: params.get('asOf') ?? undefined,
    },
  })
  const switches = Switches.safeParse({
    measure: params.get('measure') ?? undefined,
    span: params.get('span') ?? undefined,
  })
  if (!query.success || !switches.success) throw new AppError('invalidInput')
  return { query: query.data, ...switches.data }
}

interface Wording {
  digits: number
  header: (offset: number) => string
  words: { cohort: string; customers: string; average: string; final: string }
}

function buildRows(table: CohortTable, { digits, header, words }: Wording): CsvCell[][] {
  const cell = (value: number | null) => formatValue(value, table.measure, digits)
  const average = (value: number | null) => formatValue(value, getAverageMeasure(table.measure), digits)
  const lastFinal = (row: CohortTable['rows'][number]) => row.cells.findLastIndex((one) => one.isFinal)
  return [
    [words.cohort, words.customers, ...table.offsets.map(header), words.final],
    ...table.rows.map((row) => [
      row.cohort,
      { number: String(row.size) },
      ...row.cells.map(({ value }) => cell(value)),
      lastFinal(row) < 0 ? null : header(lastFinal(row)),
    ]),
    [words.average, { number: String(table.totalSize) }, ...table.average.values.map(average), null],
  ]
}

function formatValue(value: number | null, measure: CohortMeasure, digits: number): CsvCell {
  if (value === null) return null
  if (measure === 'retainedCount') return { number: String(value) }
  if (measure === 'retainedShare') return { number: `${(value * 100).toFixed(2)}%` }
  return { number: scaleMinor(value, digits) }
}
