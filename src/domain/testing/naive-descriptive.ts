import type { AovBand, Concentration, Descriptive, NewVsReturning, NthConversion } from '@/domain/descriptive'
import { addMonths, daysBetween } from '@/domain/time/local-date'
import { computeNaiveChurn, lastDayOf } from './naive-churn'
import { type CountedOrder, doubleRatio, type NaiveBook, naivePercentile, roundedRatio, sumOf } from './naive-store'

/** Every descriptive figure of METRICS, read off the orders one by one. */
export function computeNaiveDescriptive(book: NaiveBook): Descriptive {
  const { orders, customers } = book
  const churn = computeNaiveChurn(book)
  const revenue = sumOf(orders, 'net') - book.unmatched
  const repeat = customers.filter((own) => own.length >= 2)
  const values = orders.map((order) => Number(order.net))
  const marginE4 = sumOf(orders, 'marginE4') - book.unmatched * BigInt(book.marginBasisPoints)
  return {
    customers: customers.length,
    orders: orders.length,
    revenueMinor: Number(revenue),
    grossMinor: Number(sumOf(orders, 'gross')),
    refundMinor: Number(sumOf(orders, 'refund')),
    unmatchedRefundsMinor: Number(book.unmatched),
    marginMinor: roundedRatio(marginE4, 10_000n) ?? 0,
    aovMinor: roundedRatio(revenue, BigInt(orders.length)),
    medianOrderMinor: roundHalf(naivePercentile(values, 0.5)),
    purchaseFrequency: doubleRatio(orders.length, customers.length),
    arpaMinor: churn.arpaMinor,
    marginArpaMinor: churn.marginArpaMinor,
    everCustomers: customers.length,
    repeatCustomers: repeat.length,
    repeatCustomersShare: doubleRatio(repeat.length, customers.length),
    repeatRevenueShare: doubleRatio(
      sumOf(
        orders.filter((order) => order.number > 1),
        'net',
      ),
      revenue,
    ),
    revenueFromRepeatCustomersShare: doubleRatio(sumOf(repeat.flat(), 'net'), revenue),
    newVsReturning: listMonths(book).map((month) => newVsReturningOf(book, month)),
    nthConversion: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((n) => nthConversionOf(book, n) ?? []),
    daysBetweenOrders: daysBetweenOrders(customers),
    concentration: concentrationOf(customers),
    aovBands: (['low', 'mid', 'high'] as const).map((band) => aovBandOf(customers, revenue, orders.length, band)),
    ...largeOrdersOf(orders),
    monthlyChurn: churn.monthlyChurn,
    averageLifetimeMonths: churn.averageLifetimeMonths,
    churnWindow: churn.window,
  }
}

function roundHalf(value: number | null): number | null {
  if (value === null) return null
  return value < 0 ? -Math.floor(-value + 0.5) || 0 : Math.floor(value + 0.5)
}

/** First days of the months from the first order's to as-of's. */
function listMonths(book: NaiveBook): string[] {
  const months: string[] = []
  for (let month = `${book.firstDay.slice(0, 7)}-01`; month <= book.asOf; month = addMonths(month, 1))
    months.push(month)
  return months
}

function newVsReturningOf(book: NaiveBook, month: string): NewVsReturning {
  const bucket = month.slice(0, 7)
  const own = book.orders.filter((order) => order.day.startsWith(bucket))
  const fresh = own.filter((order) => order.number === 1)
  const again = own.filter((order) => order.number > 1)
  const active = new Set(own.map((order) => order.customer))
  const newCustomers = new Set(own.filter((order) => order.firstDay.startsWith(bucket)).map((order) => order.customer))
  return {
    bucket,
    newOrders: fresh.length,
    returningOrders: again.length,
    newRevenueMinor: Number(sumOf(fresh, 'net')),
    returningRevenueMinor: Number(sumOf(again, 'net')),
    newCustomers: newCustomers.size,
    returningCustomers: active.size - newCustomers.size,
    final: lastDayOf(month) <= book.asOf,
  }
}

function nthConversionOf(book: NaiveBook, n: number): NthConversion | null {
  const having = book.customers.filter((own) => own.length >= n)
  if (having.length === 0) return null
  const waits = having.map((own) => {
    const [from, to] = [own[n - 1], own[n]]
    const days = daysBetween(from?.day ?? book.asOf, to?.day ?? book.asOf)
    return { days, isEvent: to !== undefined, isGuest: from?.isGuest === true }
  })
  const converted = waits.filter((wait) => wait.isEvent)
  return {
    n,
    customers: having.length,
    converted: converted.length,
    share: doubleRatio(converted.length, having.length),
    kaplanMeier365Share: kaplanMeierShare(waits.filter((wait) => !wait.isGuest)),
    medianDays: naivePercentile(
      converted.map((wait) => wait.days),
      0.5,
    ),
  }
}

/** 1 − S(365), day by day; null with fewer than 10 at risk on day 365. */
function kaplanMeierShare(waits: readonly { days: number; isEvent: boolean }[]): number | null {
  if (waits.filter((wait) => wait.days >= 365).length < 10) return null
  let survival = 1
  for (let day = 0; day <= 365; day++) {
    const atRisk = waits.filter((wait) => wait.days >= day).length
    const events = waits.filter((wait) => wait.days === day && wait.isEvent).length
    survival *= 1 - events / atRisk
  }
  return 1 - survival
}

function daysBetweenOrders(customers: readonly CountedOrder[][]): Descriptive['daysBetweenOrders'] {
  const gaps = customers.flatMap((own) =>
    own.slice(1).map((order, at) => daysBetween(own[at]?.day ?? order.day, order.day)),
  )
  return {
    p25: naivePercentile(gaps, 0.25),
    median: naivePercentile(gaps, 0.5),
    p75: naivePercentile(gaps, 0.75),
    gaps: gaps.length,
  }
}

function concentrationOf(customers: readonly CountedOrder[][]): Concentration {
  const nets = customers.map((own) => Number(sumOf(own, 'net')))
  const values = nets.map((net) => Math.max(net, 0)).sort((a, b) => b - a)
  const total = values.reduce((sum, value) => sum + value, 0)
  const top = (percent: number) => {
    let count = 0
    while (count * 100 < percent * values.length) count++
    return doubleRatio(
      values.slice(0, count).reduce((sum, value) => sum + value, 0),
      total,
    )
  }
  const n = values.length
  const weighted = [...values].reverse().reduce((sum, value, at) => sum + (2 * (at + 1) - n - 1) * value, 0)
  return {
    top1: top(1),
    top5: top(5),
    top10: top(10),
    top20: top(20),
    top50: top(50),
    gini: doubleRatio(weighted, n * total),
    negativeCustomers: nets.filter((net) => net < 0).length,
  }
}

function aovBandOf(
  customers: readonly CountedOrder[][],
  revenue: bigint,
  orders: number,
  band: AovBand['band'],
): AovBand {
  const inBand = customers.filter((own) => {
    // Own AOV and the store's over one denominator, so that the bounds are exact.
    const [ownAov, storeAov] = [sumOf(own, 'net') * BigInt(orders), revenue * BigInt(own.length)]
    const isLow = ownAov * 2n < storeAov
    const isHigh = !isLow && ownAov > storeAov * 2n
    return isLow === (band === 'low') && isHigh === (band === 'high')
  })
  const net = sumOf(inBand.flat(), 'net')
  return {
    band,
    customers: inBand.length,
    customersShare: doubleRatio(inBand.length, customers.length),
    revenueMinor: Number(net),
    revenueShare: doubleRatio(net, revenue),
  }
}

function largeOrdersOf(orders: readonly CountedOrder[]): Pick<Descriptive, 'largeOrders' | 'largeOrderThresholdMinor'> {
  const limitOf = (values: number[]) =>
    Math.max(naivePercentile(values, 0.99) ?? 0, (3 * values.reduce((sum, value) => sum + value, 0)) / values.length)
  const value = limitOf(orders.map((order) => Number(order.net)))
  const units = limitOf(orders.flatMap((order) => order.units ?? []))
  const large = orders.filter((order) => Number(order.net) > value || (order.units !== null && order.units > units))
  return { largeOrders: large.length, largeOrderThresholdMinor: roundHalf(value) }
}
