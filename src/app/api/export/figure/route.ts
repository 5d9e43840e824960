import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { currencyDigits } from '@/domain/currency'
import { AppError } from '@/domain/errors'
import { scaleMinor } from '@/domain/format/money'
import { can } from '@/domain/permissions'
import { reportOnFilter } from '@/server/analytics/report-on-filter'
import { customersBehind, ordersBehind, ordersLeftOut, type RowsPart } from '@/server/analytics/reports/figure-rows'
import type { ReportQuery } from '@/server/analytics/reports/report-query'
import type { Snapshot } from '@/server/analytics/snapshot/snapshot'
import { answerErrors } from '@/server/api/http-errors'
import { getRouteAccess } from '@/server/api/route-access'
import { recordDownload } from '@/server/audit/record-download'
import type { CsvCell } from '@/server/export/csv'
import { comeBackLater, csvResponse } from '@/server/export/csv-response'
import { readParts } from '@/server/export/read-parts'
import { readFilterParams } from '../read-filter-params'

/** § Rows read at a time: a large file is sent while it is made. */
const PART = 50_000
const Of = z.enum(['customers', 'orders', 'leftOut'])
type Of = z.infer<typeof Of>
type Words = Awaited<ReturnType<typeof getTranslations<'explain'>>>
type Write = (minor: bigint) => CsvCell

/** The rows behind a figure under the page's filter: orders, customers, or what was left out and why. Names no person. */
export function GET(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const { principal, store } = await getRouteAccess(request, 'report:export')
    if (!can(principal, 'order:read')) throw new AppError('forbidden')
    const { searchParams } = new URL(request.url)
    const of = Of.catch('orders').parse(searchParams.get('of'))
    const filter = readFilterParams(searchParams)
    const locale = await getLocale()
    const words = await getTranslations({ locale, namespace: 'explain' })
    const digits = currencyDigits(store.currency)
    const write: Write = (minor) => ({ number: scaleMinor(minor, digits) })
    // Margin in 1/10 000 minor units: rounded once per figure, so that rows rounded one by one would not add up to it.
    const exact: Write = (e4) => ({ number: scaleMinor(e4, digits + 4) })
    const read = (offset: number) =>
      reportOnFilter(principal, store, filter, (snapshot, query) =>
        LISTS[of](snapshot, query, { offset, limit: PART }, { words, write, exact }),
      )
    const first = await read(0)
    if (first.state === 'building') return comeBackLater()
    if (first.state === 'empty') throw new AppError('notFound')
    await recordDownload(principal, { action: 'export.figure', storeId: store.id })
    const isShown = HEADS[of].map((key) => !(store.hidesCosts && OF_MARGIN.has(key)))
    const keepShown = <T>(cells: readonly T[]) => cells.filter((_, at) => isShown[at])
    const head = keepShown(HEADS[of].map((key) => words(`rows.head.${key}`, { currency: store.currency })))
    async function* listRows() {
      yield [head]
      const parts = readParts(first, { size: PART, read, countRows: (rows) => rows.length })
      for await (const rows of parts) yield rows.map(keepShown)
    }
    return csvResponse(listRows(), { locale, fileName: `${store.slug}-${of}.csv` })
  })
}

const HEADS = {
  orders: ['source', 'order', 'day', 'customer', 'number', 'gross', 'refunds', 'revenue', 'margin'],
  customers: ['customer', 'firstDay', 'cohort', 'orders', 'revenue', 'margin', 'yearMargin', 'inYearLtv'],
  leftOut: ['source', 'order', 'day', 'reason', 'gross'],
} as const satisfies Record<Of, readonly string[]>

/** Left out for whoever is kept from costs, to whom margin is revenue. */
const OF_MARGIN: ReadonlySet<string> = new Set(['margin', 'yearMargin'])

const LISTS: Record<
  Of,
  (
    snapshot: Snapshot,
    query: ReportQuery,
    part: RowsPart,
    language: { words: Words; write: Write; exact: Write },
  ) => Promise<CsvCell[][]>
> = {
  orders: async (snapshot, query, part, { write, exact }) =>
    (await ordersBehind(snapshot, query, part)).map((order) => [
      { number: String(order.sourceNumber) },
      order.externalId,
      order.day,
      order.customer,
      order.number === null ? null : { number: String(order.number) },
      write(order.grossMinor),
      write(order.refundMinor),
      write(order.revenueMinor),
      exact(order.marginE4),
    ]),
  customers: async (snapshot, query, part, { words, write, exact }) =>
    (await customersBehind(snapshot, query, part)).map((customer) => [
      customer.customer,
      customer.firstDay,
      customer.cohort.slice(0, 7),
      { number: String(customer.orders) },
      write(customer.revenueMinor),
      exact(customer.marginE4),
      exact(customer.yearMarginE4),
      words(customer.isYearFinal ? 'rows.yes' : 'rows.no'),
    ]),
  leftOut: async (snapshot, query, part, { words, write }) =>
    (await ordersLeftOut(snapshot, query, part)).map((order) => [
      { number: String(order.sourceNumber) },
      order.externalId,
      order.day,
      words(`rows.reason.${order.reason}`),
      write(order.grossMinor),
    ]),
}
