import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { parseAmount } from '@/domain/text/parse-amount'
import { parseDate } from '@/domain/text/parse-date'
import { classifyStatus } from '@/domain/text/status'
import type { StoreBehaviour } from './behaviour'
import { generateOrders } from './generate-store'
import { type CsvDialect, type CsvShape, createOrderCsvFormat } from './order-csv'
import { GIFT_SHOP } from './presets/gift-shop'
import { TEA_SHOP } from './presets/tea-shop'

const RANGE = { seed: 11, from: '2024-10-01', to: '2025-04-30' }
const EMPTY = { customers: 0, orders: 0, gross: 0, refunds: 0, shipping: 0, tax: 0 }

/** The rows of a CSV text, read independently of the writer: quotes are undone, nothing else. */
function readRows(text: string, delimiter: string): string[][] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const cells = line.match(new RegExp(`("(?:[^"]|"")*"|[^${delimiter}]*)(?:${delimiter}|$)`, 'g')) ?? []
      const width = line.endsWith(delimiter) ? cells.length : cells.length - 1
      return cells
        .slice(0, width)
        .map((cell) => cell.replace(new RegExp(`${delimiter}$`), '').replace(/^"(.*)"$/, '$1'))
    })
}

function instantOf(text: string, timeZone: string): string {
  const parsed = parseDate(text, 'dmy')
  if (!parsed) throw new Error(`unreadable date: ${text}`)
  if (parsed.kind === 'instant') return Temporal.Instant.from(parsed.iso).toString()
  return Temporal.PlainDateTime.from(`${parsed.day}T${parsed.time}`).toZonedDateTime(timeZone).toInstant().toString()
}

function amountOf(text: string, dialect: CsvDialect): number {
  const minor = parseAmount(text, dialect === 'en' ? '.' : ',', 2)
  if (minor === null) throw new Error(`unreadable amount: ${text}`)
  return Number(minor)
}

function writeAndParse(behaviour: StoreBehaviour, shape: CsvShape, dialect: CsvDialect) {
  const format = createOrderCsvFormat(shape, dialect, behaviour.currency)
  const store = generateOrders(behaviour, RANGE)
  const text = format.header + [...store.orders].map(format.formatOrder).join('')
  const [header = [], ...rows] = readRows(text, dialect === 'en' ? ',' : ';')
  const money = (cell = '') => (cell === '' ? 0 : amountOf(cell, dialect))
  const orders = rows.map((cells) => {
    const [id, at = '', status = '', customerId, email, phone, country, city, channel, coupon, ...rest] = cells
    const [total, discount, shipping, tax, refunded, refundedAt, currency, ...line] = rest
    return {
      ...{ id, customerId, email, phone, country, city, channel, coupon, currency },
      ...{ at: instantOf(at, behaviour.timeZone), status: classifyStatus(status) },
      ...{ total: money(total), discount: money(discount), shipping: money(shipping), tax: money(tax) },
      refunded: money(refunded),
      refundedAt: refundedAt ? instantOf(refundedAt, behaviour.timeZone) : null,
      line: line.map((cell, index) => (index < 4 ? cell : cell === '' ? null : money(cell))),
    }
  })
  return { header, orders, truth: store.truth }
}

describe('generated files', () => {
  it.each([
    ['orders', TEA_SHOP],
    ['orders', GIFT_SHOP],
    ['lines', TEA_SHOP],
  ] as const)('both dialects of %s parse back to the same orders', (shape, behaviour) => {
    const english = writeAndParse(behaviour, shape, 'en')
    const russian = writeAndParse(behaviour, shape, 'ru')
    expect(english.orders.length).toBeGreaterThan(500)
    expect(russian.header).toHaveLength(english.header.length)
    expect(russian.orders).toEqual(english.orders)
  })

  it.each([
    ['tea-shop', TEA_SHOP],
    ['gift-shop', GIFT_SHOP],
  ] as const)('a recount of the %s file finds its truth, in total and by month', (_name, behaviour) => {
    const { orders, truth } = writeAndParse(behaviour, 'orders', 'en')
    const counted = orders.filter((order) => order.status === 'counted')
    const buyers = new Map<string, string>()
    const sums = { ...EMPTY }
    const months = new Map<string, { orders: number; gross: number }>()
    for (const order of counted) {
      const gross = order.total - order.shipping - order.tax
      const month = Temporal.Instant.from(order.at)
        .toZonedDateTimeISO(behaviour.timeZone)
        .toPlainDate()
        .toString()
        .slice(0, 7)
      const ofMonth = months.get(month) ?? { orders: 0, gross: 0 }
      months.set(month, { orders: ofMonth.orders + 1, gross: ofMonth.gross + gross })
      sums.gross += gross
      sums.refunds += order.refunded
      sums.shipping += order.shipping
      sums.tax += order.tax
      // Every key of a customer carries the customer's number, a guest only the order's own.
      const key = /\d+/.exec(order.customerId || order.email || '')?.[0] ?? `guest ${order.id}`
      if (!buyers.has(key)) buyers.set(key, month)
    }
    expect(sums.gross).toBe(truth.grossMinor)
    expect(sums.refunds).toBe(truth.refundMinor)
    expect(sums.shipping).toBe(truth.shippingMinor)
    expect(sums.tax).toBe(truth.taxMinor)
    expect(counted).toHaveLength(truth.countedOrders)
    expect(orders).toHaveLength(truth.orders)
    expect(buyers.size).toBe(truth.customers)
    expect([...months]).toEqual(
      [...truth.byMonth].map(([month, p]) => [month, { orders: p.orders, gross: p.grossMinor }]),
    )
    for (const [month, cohort] of truth.byCohort) {
      expect([...buyers.values()].filter((first) => first === month)).toHaveLength(cohort.newCustomers)
    }
  })

  it('the sums by month and by cohort are the totals', () => {
    const { truth } = writeAndParse(TEA_SHOP, 'orders', 'en')
    for (const periods of [[...truth.byMonth.values()], [...truth.byCohort.values()]]) {
      expect(periods.reduce((sum, period) => sum + period.grossMinor, 0)).toBe(truth.grossMinor)
      expect(periods.reduce((sum, period) => sum + period.refundMinor, 0)).toBe(truth.refundMinor)
      expect(periods.reduce((sum, period) => sum + period.orders, 0)).toBe(truth.countedOrders)
      expect(periods.reduce((sum, period) => sum + period.newCustomers, 0)).toBe(truth.customers)
    }
    for (const cohort of truth.byCohort.values()) expect(cohort.retained[0]).toBe(cohort.newCustomers)
  })
})
