import { getLocale, getTranslations } from 'next-intl/server'
import { scaleMinor } from '@/components/format/money'
import { currencyDigits } from '@/domain/currency'
import { AppError } from '@/domain/errors'
import type { OrderListItem } from '@/domain/orders'
import { answerErrors } from '@/server/api/http-errors'
import { getRouteAccess } from '@/server/api/route-access'
import { type CsvCell, csvDialectOf, formatCsv } from '@/server/export/csv'
import { exportOrders } from '@/server/services/orders/export-orders'
import { OrderFilterInput } from '@/server/services/orders/order-filter'

/** Every order of a filter, as the page lists them, for a spreadsheet; sent as it is read. */
export function GET(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const { principal, store } = await getRouteAccess(request, 'report:export')
    const filter = readFilter(new URL(request.url).searchParams)
    const batches = exportOrders(principal, store, filter)
    const first = await batches.next()
    if (first.value === 'building') return new Response(null, { status: 503, headers: { 'retry-after': '3' } })
    if (first.value === 'empty' || first.value === undefined) throw new AppError('notFound')
    const locale = await getLocale()
    const words = await getTranslations({ locale, namespace: 'orders' })
    const write = createWriter(locale, currencyDigits(store.currency), (outcome) => words(`outcome.${outcome}`))
    const named = (key: 'amount' | 'refund') => words(`export.${key}`, { currency: store.currency })
    const head = [...HEAD.map((key) => words(`export.${key}`)), named('amount'), named('refund')]
    return new Response(streamCsv(write.rows([head]), first.value, batches, write.orders), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${store.slug}-orders.csv"`,
        'cache-control': 'no-store',
      },
    })
  })
}

const HEAD = ['source', 'number', 'day', 'outcome', 'status', 'name', 'email', 'phone', 'channel', 'country'] as const

function createWriter(locale: string, digits: number, nameOutcome: (outcome: OrderListItem['outcome']) => string) {
  const dialect = csvDialectOf(locale)
  const rows = (cells: readonly (readonly CsvCell[])[]) => formatCsv(cells, dialect)
  const orders = (batch: readonly OrderListItem[]) =>
    // The mark stands at the start of a file only.
    rows(batch.map((order) => buildCells(order, digits, nameOutcome(order.outcome)))).slice(1)
  return { rows, orders }
}

function buildCells(order: OrderListItem, digits: number, outcome: string): CsvCell[] {
  return [
    { number: String(order.sourceNumber) },
    order.externalId,
    order.day,
    outcome,
    order.status,
    order.customerName,
    order.email,
    order.phone,
    order.channel,
    order.country,
    { number: scaleMinor(order.grossMinor, digits) },
    { number: scaleMinor(order.refundMinor, digits) },
  ]
}

type Batches = ReturnType<typeof exportOrders>

function streamCsv(
  head: string,
  first: readonly OrderListItem[],
  rest: Batches,
  write: (batch: readonly OrderListItem[]) => string,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(head + (first.length > 0 ? write(first) : '')))
    },
    async pull(controller) {
      const { value, done } = await rest.next()
      if (done || value === undefined) controller.close()
      else if (typeof value === 'string') controller.error(new Error('the orders changed while they were read'))
      else controller.enqueue(encoder.encode(write(value)))
    },
    async cancel() {
      await rest.return(undefined)
    },
  })
}

function readFilter(params: URLSearchParams): OrderFilterInput {
  const whole = (name: string) => (params.get(name) ? Number(params.get(name)) : undefined)
  const filter = OrderFilterInput.safeParse({
    search: params.get('q') || undefined,
    outcome: params.getAll('outcome'),
    channel: params.getAll('channel'),
    country: params.getAll('country'),
    currency: params.getAll('currency'),
    importSeq: whole('file'),
    from: params.get('from') ?? undefined,
    to: params.get('to') ?? undefined,
    minMinor: whole('min'),
    maxMinor: whole('max'),
    refunded: params.get('refunded') ?? undefined,
    customer: params.get('customer') ?? undefined,
    sort: params.get('sort') ?? undefined,
  })
  if (!filter.success) throw new AppError('invalidInput')
  return filter.data
}
