import { getLocale, getTranslations } from 'next-intl/server'
import { currencyDigits } from '@/domain/currency'
import type { CustomerRow } from '@/domain/customers'
import { AppError } from '@/domain/errors'
import { scaleMinor } from '@/domain/format/money'
import { can } from '@/domain/permissions'
import type { RfmGroup } from '@/domain/segments/rfm'
import { CustomersFilter } from '@/server/analytics/customers-input'
import { storeCustomers } from '@/server/analytics/store-customers'
import { answerErrors } from '@/server/api/http-errors'
import { getRouteAccess } from '@/server/api/route-access'
import { recordDownload } from '@/server/audit/record-download'
import type { CsvCell } from '@/server/export/csv'
import { comeBackLater, csvResponse } from '@/server/export/csv-response'
import { readParts } from '@/server/export/read-parts'

/** § Customers read at a time: a large file is sent while it is made. */
const PAGE = 2000

/** The list of customers as the page shows it, under the same filter and in the same order, for a spreadsheet. */
export function GET(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const { principal, store } = await getRouteAccess(request, 'report:export')
    if (!can(principal, 'customer:read')) throw new AppError('forbidden')
    const filter = readFilter(new URL(request.url).searchParams)
    const read = (offset: number) => storeCustomers(principal, store, { ...filter, offset, limit: PAGE })
    const first = await read(0)
    if (first.state === 'building') return comeBackLater()
    if (first.state === 'empty') throw new AppError('notFound')
    const details = { rows: first.data.total }
    await recordDownload(principal, { action: 'export.customers', storeId: store.id, details })
    const locale = await getLocale()
    const words = await getTranslations({ locale, namespace: 'customers.export' })
    const { currency } = store
    const names = await getTranslations({ locale, namespace: 'segments' })
    const wording: Wording = {
      digits: currencyDigits(currency),
      yes: words('yes'),
      no: words('no'),
      stageOf: (stage) => names(`stage.${stage}`),
      groupOf: (group) => names(`group.${group}`),
    }
    const columns = can(principal, 'cost:read') ? COLUMNS : COLUMNS.filter((column) => !OF_MARGIN.includes(column))
    const header = columns.map((column) => words(column, { currency }))
    async function* listRows() {
      yield [header]
      for await (const { rows } of readParts(first, { size: PAGE, read, countRows: (part) => part.rows.length })) {
        yield rows.map((row) => {
          const cells = buildCells(row, wording)
          return columns.map((column) => cells[column])
        })
      }
    }
    return csvResponse(listRows(), { locale, fileName: `${store.slug}-customers-${first.data.asOf}.csv` })
  })
}

function readFilter(params: URLSearchParams): CustomersFilter {
  const all = (name: string) => (params.has(name) ? params.getAll(name) : undefined)
  const filter = CustomersFilter.safeParse({
    channel: all('channel'),
    country: all('country'),
    valueTier: all('valueTier')?.map(Number),
    alive: all('alive'),
    isOverdue: params.has('isOverdue') ? params.get('isOverdue') === 'true' : undefined,
    stage: all('stage'),
    rfmGroup: all('rfmGroup'),
    segment: params.get('segment') ?? undefined,
    search: params.get('search') ?? undefined,
    sort: params.get('sort') ?? undefined,
    direction: params.get('direction') ?? undefined,
  })
  if (!filter.success) throw new AppError('invalidInput')
  return filter.data
}

const COLUMNS = [
  'name',
  'email',
  'phone',
  'sourceId',
  'firstOrder',
  'lastOrder',
  'orders',
  'revenue',
  'margin',
  'aov',
  'channel',
  'country',
  'stage',
  'rfmGroup',
  'pAlive',
  'expectedOrders',
  'expectedMargin',
  'marginLow',
  'marginHigh',
  'nextOrder',
  'valueTier',
  'best',
  'business',
] as const

type Column = (typeof COLUMNS)[number]

/** Left out for whoever is kept from costs, to whom margin is revenue. */
const OF_MARGIN: readonly Column[] = ['margin', 'expectedMargin', 'marginLow', 'marginHigh']

interface Wording {
  digits: number
  yes: string
  no: string
  stageOf: (stage: CustomerRow['stage']) => string
  groupOf: (group: RfmGroup) => string
}

function buildCells(row: CustomerRow, { digits, yes, no, stageOf, groupOf }: Wording): Record<Column, CsvCell> {
  const { outlook } = row
  const money = (minor: number | undefined): CsvCell =>
    minor === undefined ? null : { number: scaleMinor(minor, digits) }
  const number = (value: number | undefined, decimals = 0): CsvCell =>
    value === undefined ? null : { number: value.toFixed(decimals) }
  return {
    name: row.name,
    email: row.email,
    phone: row.phone,
    sourceId: row.sourceId,
    firstOrder: row.firstOrderOn,
    lastOrder: row.lastOrderOn,
    orders: number(row.orders),
    revenue: money(row.revenueMinor),
    margin: money(row.marginMinor),
    aov: money(row.aovMinor),
    channel: row.channel,
    country: row.country,
    stage: stageOf(row.stage),
    rfmGroup: row.rfm && groupOf(row.rfm.group),
    pAlive: number(outlook?.pAlive, 4),
    expectedOrders: number(outlook?.orders.expected, 3),
    expectedMargin: money(outlook?.marginMinor.expected),
    marginLow: money(outlook?.marginMinor.p10),
    marginHigh: money(outlook?.marginMinor.p90),
    nextOrder: row.nextOrderOn,
    valueTier: number(outlook?.valueTier),
    best: row.isBest ? yes : no,
    business: row.isLikelyBusiness ? yes : no,
  }
}
