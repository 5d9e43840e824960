import { describe, expect, it } from 'vitest'
import { bgNbd } from '@/domain/forecast/bg-nbd/bg-nbd'
import { weeks as spanOf } from '@/domain/forecast/weeks'
import type { Purchases, StoreBehaviour } from './behaviour'
import { generateOrders } from './generate-store'
import type { SimulatedOrder } from './order'
import { createOrderCsvFormat } from './order-csv'
import { GIFT_SHOP } from './presets/gift-shop'
import { TEA_SHOP } from './presets/tea-shop'

const WEEK_MS = 7 * 86_400_000
const RANGE = { seed: 42, from: '2024-01-01', to: '2025-12-31' }

/** The tea shop without what would blur the parameters: one channel, an even year, nothing failed or given back. */
function plainShop(purchases: Purchases): StoreBehaviour {
  return {
    ...TEA_SHOP,
    purchases,
    arrivals: { perWeek: 400, growthPerYear: 1 },
    rhythm: { months: new Array(12).fill(1), weekdays: new Array(7).fill(1), hours: TEA_SHOP.rhythm.hours },
    identity: { ...TEA_SHOP.identity, guestShare: 0 },
    channels: [{ name: 'only', weight: 1, rateFactor: 1, basketFactor: 1 }],
    coupons: { firstOrderShare: 0, repeatOrderShare: 0, codes: [] },
    refunds: { fullShare: 0, partialShare: 0, lagDaysMean: 1 },
    failures: { cancelledShare: 0, unpaidShare: 0, neverBuyerShare: 0 },
  }
}

type OwnOrders = [SimulatedOrder, ...SimulatedOrder[]]

function ordersByPerson(orders: Iterable<SimulatedOrder>): OwnOrders[] {
  const people = new Map<number, OwnOrders>()
  for (const order of orders) {
    const own = people.get(order.person)
    if (own) own.push(order)
    else people.set(order.person, [order])
  }
  return [...people.values()]
}

function repeatsWithin([first, ...later]: OwnOrders, weeks: number): number {
  return later.filter((order) => order.at.epochMs < first.at.epochMs + weeks * WEEK_MS).length
}

function meanAndError(values: number[]) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return { mean, error: Math.sqrt(variance / values.length) }
}

describe('generated orders', () => {
  it('are the same bytes for the same seed, and others for another', () => {
    const format = createOrderCsvFormat('lines', 'en', 'RUB')
    const write = (seed: number) => {
      const { orders } = generateOrders(TEA_SHOP, { seed, from: '2025-01-01', to: '2025-03-31' })
      return [...orders].map(format.formatOrder).join('')
    }
    expect(write(1)).toBe(write(1))
    expect(write(1)).not.toBe(write(2))
  })

  it('come in the order of time, with a number each, within the days asked for', () => {
    const orders = [...generateOrders(GIFT_SHOP, { ...RANGE, to: '2024-12-31' }).orders]
    expect(new Set(orders.map((order) => order.id)).size).toBe(orders.length)
    for (const [index, order] of orders.entries()) {
      expect(order.at.date >= (orders[index - 1] ?? order).at.date).toBe(true)
      if (order.refund) expect(order.refund.at.date <= '2024-12-31' && order.refund.at.date > order.at.date).toBe(true)
    }
  })

  it('do not change when the last day moves on: only later orders and refunds are added', () => {
    const short = [...generateOrders(TEA_SHOP, { ...RANGE, to: '2024-03-31' }).orders]
    const long = [...generateOrders(TEA_SHOP, { ...RANGE, to: '2024-05-31' }).orders].slice(0, short.length)
    const known = ({ id, at, person, grossMinor }: SimulatedOrder) => ({ id, at, person, grossMinor })
    expect(long.map(known)).toEqual(short.map(known))
  })

  it('have lines that add up to the order', () => {
    for (const order of generateOrders(GIFT_SHOP, { ...RANGE, to: '2024-03-31' }).orders) {
      expect(order.lines.reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0)).toBe(order.grossMinor)
    }
  })
})

describe('known behaviour can be recovered from the orders', () => {
  // Four standard errors of each sample mean: one false alarm in 16 000, and the seed is fixed.
  it('repeat purchases per customer are what BG/NBD expects at several ages', () => {
    const purchases = { r: 0.5, alphaWeeks: 10, a: 1.2, b: 3, qualityPerYear: 1 }
    const people = ordersByPerson(generateOrders(plainShop(purchases), RANGE).orders)
    const end = Date.parse('2026-01-01')
    for (const weeks of [8, 26, 52]) {
      const old = people.filter(([first]) => first.at.epochMs + weeks * WEEK_MS < end)
      const repeats = old.map((own) => repeatsWithin(own, weeks))
      const { mean, error } = meanAndError(repeats)
      const { alphaWeeks: alpha, ...others } = purchases
      const expected = bgNbd.expectedOrdersOfNewCustomer({ ...others, alpha }, spanOf(weeks))
      expect(Math.abs(mean - expected)).toBeLessThan(4 * error + 0.005 * mean)
    }
  })

  it('without drop-out the purchase rate is r ÷ alpha a week, and Poisson given the gamma', () => {
    const purchases = { r: 2, alphaWeeks: 20, a: 1e-9, b: 1, qualityPerYear: 1 }
    const people = ordersByPerson(generateOrders(plainShop(purchases), { ...RANGE, to: '2024-12-31' }).orders)
    const year = people.filter(([first]) => first.at.date < '2024-04-01')
    const weeks = 36
    const counts = year.map((own) => repeatsWithin(own, weeks))
    const { mean, error } = meanAndError(counts)
    const expected = (purchases.r / purchases.alphaWeeks) * weeks
    expect(Math.abs(mean - expected)).toBeLessThan(4 * error + 0.005 * expected)
    // Negative binomial: variance μ + μ² ÷ r; its sample share is within a tenth for some 5 000 people.
    const variance = (error ** 2 * counts.length) / (expected + expected ** 2 / purchases.r)
    expect(Math.abs(variance - 1)).toBeLessThan(0.1)
  })

  it('drop-out after a repeat purchase has its share', () => {
    // Fast buyers show by silence that they are lost: a share a ÷ (a + b) never comes after the first repeat purchase.
    const purchases = { r: 200, alphaWeeks: 100, a: 3, b: 7, qualityPerYear: 1 }
    const people = ordersByPerson(generateOrders(plainShop(purchases), { ...RANGE, to: '2024-12-31' }).orders)
    const early = people.filter(([first]) => first.at.date < '2024-07-01')
    const lost = early.map((own) => (own.length === 2 ? 1 : 0))
    const { mean, error } = meanAndError(lost)
    expect(Math.abs(mean - 0.3)).toBeLessThan(4 * error)
  })

  it('mean spend is picks × units × price, and differs between people as their gamma says', () => {
    const shop = plainShop({ r: 2, alphaWeeks: 20, a: 1, b: 30, qualityPerYear: 1 })
    const { products, extraPicksMean, extraUnitsMean } = shop.basket
    const weights = products.reduce((sum, product) => sum + product.weight, 0)
    const price = products.reduce((sum, product) => sum + (product.priceMinor * product.weight) / weights, 0)
    const people = ordersByPerson(generateOrders(shop, { ...RANGE, to: '2024-06-30' }).orders)
    const { mean, error } = meanAndError(people.map(([first]) => first.grossMinor))
    expect(Math.abs(mean - price * (1 + extraPicksMean) * (1 + extraUnitsMean))).toBeLessThan(4 * error)
    // A person's two orders share the taste, so their values go together: correlation well above chance (± 0.05).
    const pairs = people.flatMap(([first, second]) => (second ? [[first.grossMinor, second.grossMinor] as const] : []))
    const first = meanAndError(pairs.map(([value]) => value))
    const second = meanAndError(pairs.map(([, value]) => value))
    const covariance = pairs.reduce((sum, [a, b]) => sum + (a - first.mean) * (b - second.mean), 0)
    expect(covariance / (pairs.length * pairs.length * first.error * second.error)).toBeGreaterThan(0.05)
  })

  it('shares of guests, coupons, refunds and failures are those asked for', () => {
    const orders = [...generateOrders({ ...TEA_SHOP, arrivals: { perWeek: 300, growthPerYear: 1 } }, RANGE).orders]
    const paid = orders.filter((order) => order.status !== 'cancelled' && order.status !== 'unpaid')
    const settled = paid.filter((order) => order.at.date < '2025-09-01')
    const shareOf = (all: SimulatedOrder[], test: (order: SimulatedOrder) => boolean) =>
      all.filter(test).length / all.length
    const near = (actual: number, expected: number, count: number) =>
      expect(Math.abs(actual - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / count))
    near(
      shareOf(orders, (order) => order.status === 'cancelled'),
      0.035,
      orders.length,
    )
    near(
      shareOf(orders, (order) => order.status === 'unpaid'),
      0.02,
      orders.length,
    )
    near(
      shareOf(settled, (order) => order.status === 'refunded'),
      0.012,
      settled.length,
    )
    near(
      shareOf(settled, (order) => order.status === 'partiallyRefunded'),
      0.018,
      settled.length,
    )
    const firsts = ordersByPerson(paid).map(([first]) => first)
    near(
      shareOf(firsts, (order) => !order.customerId && !order.email && !order.phone),
      0.17,
      firsts.length,
    )
    near(
      shareOf(firsts, (order) => order.coupon !== null),
      0.24,
      firsts.length,
    )
  })
})
