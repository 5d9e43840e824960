import { getLocale, getTranslations } from 'next-intl/server'
import { currencyDigits } from '@/domain/currency'
import { AppError } from '@/domain/errors'
import { scaleMinor } from '@/domain/format/money'
import type { OrderListItem } from '@/domain/orders'
import { can } from '@/domain/permissions'
import { answerErrors } from '@/server/api/http-errors'
import { getRouteAccess } from '@/server/api/route-access'
import { recordDownload } from '@/server/audit/record-download'
import type { CsvCell } from '@/server/export/csv'
import { comeBackLater, csvResponse } from '@/server/export/csv-response'
import { exportOrders } from '@/server/services/orders/export-orders'
import { OrderFilterInput } from '@/server/services/orders/order-filter'

/** Every order of a filter, as the page lists them, for a spreadsheet; sent as it is read. */
export function GET(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const { principal, store } = await getRouteAccess(request, 'report:export')
    if (!can(principal, 'order:read')) throw new AppError('forbidden')
    const filter = readFilter(new URL(request.url).searchParams)
    const batches = exportOrders(principal, store, filter)
    const first = await batches.next()
    if (first.value === 'building') return comeBackLater()
    if (first.value === 'empty' || first.value === undefined) throw new AppError('notFound')
    await recordDownload(principal, { action: 'export.orders', storeId: store.id })
    const locale = await getLocale()
    const words = await getTranslations({ locale, namespace: 'orders' })
    const digits = currencyDigits(store.currency)
    const named = (key: 'amount' | 'refund') => words(`export.${key}`, { currency: store.currency })
    const head = [...HEAD.map((key) => words(`export.${key}`)), named('amount'), named('refund')]
    const write = (batch: readonly OrderListItem[]) =>
      batch.map((order) => buildCells(order, digits, words(`outcome.${order.outcome}`)))
    return csvResponse(writeBatches(head, first.value, batches, write), {
      locale,
      fileName: `${store.slug}-orders.csv`,
    })
  })
}

const HEAD = ['source', 'number', 'day', 'outcome', 'status', 'name', 'email', 'phone', 'channel', 'country'] as const

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

async function* writeBatches(
  head: CsvCell[],
  first: readonly OrderListItem[],
  rest: ReturnType<typeof exportOrders>,
  write: (batch: readonly OrderListItem[]) => CsvCell[][],
): AsyncGenerator<CsvCell[][]> {
  yield [head, ...write(first)]
  for await (const batch of rest) {
    if (typeof batch === 'string') throw new Error('the orders changed while they were read')
    yield write(batch)
  }
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
