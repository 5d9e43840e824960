import type { OverviewChanges, PeriodFigures } from '@/domain/overview-changes'
import type { LayerStat } from '@/domain/revenue-layers'
import type { SecondOrder } from '@/domain/second-order'
import { addDays, addMonths, daysBetween, type LocalDate } from '@/domain/time/local-date'
import { computeNaiveChurn, lastDayOf } from './naive-churn'
import {
  type CountedOrder,
  doubleRatio,
  type NaiveBook,
  type NaiveStore,
  naivePercentile,
  roundedRatio,
  sumOf,
} from './naive-store'

/** The shares within d and the curve of the second order, customer by customer and day by day. */
export function computeNaiveSecondOrder(book: NaiveBook) {
  const people = book.customers.map((own) => {
    const [first, second] = own
    const firstDay = first?.day ?? book.asOf
    return {
      isGuest: first?.isGuest === true,
      age: daysBetween(firstDay, book.asOf),
      wait: second === undefined ? null : daysBetween(firstDay, second.day),
    }
  })
  const within = [30, 60, 90, 180, 365].map((days) => {
    const eligible = people.filter((one) => one.age >= days)
    const converted = people.filter((one) => one.wait !== null && one.wait <= days)
    const eligibleConverted = eligible.filter((one) => one.wait !== null && one.wait <= days)
    return {
      days,
      customers: people.length,
      converted: converted.length,
      share: doubleRatio(converted.length, people.length),
      eligibleCustomers: eligible.length,
      eligibleConverted: eligibleConverted.length,
      eligibleShare: doubleRatio(eligibleConverted.length, eligible.length),
    }
  })
  const known = people
    .filter((one) => !one.isGuest)
    .map(({ wait, age }) => ({ days: wait ?? age, isEvent: wait !== null }))
  return { identified: known.length, guests: people.length - known.length, within, curve: naiveCurve(known) }
}

/** 1 − S on every day that has an event or a censoring while at least ten are at risk. */
function naiveCurve(
  waits: readonly { days: number; isEvent: boolean }[],
): Pick<SecondOrder['curve'][number], 'days' | 'share' | 'atRisk'>[] {
  const curve = []
  let survival = 1
  for (let day = 0; day <= Math.max(0, ...waits.map((wait) => wait.days)); day++) {
    const here = waits.filter((wait) => wait.days === day)
    const atRisk = waits.filter((wait) => wait.days >= day).length
    if (here.length === 0 || atRisk < 10) continue
    survival *= 1 - here.filter((wait) => wait.isEvent).length / atRisk
    curve.push({ days: day, share: 1 - survival, atRisk })
  }
  return curve
}

/** Net revenue by the month of the order and the quarter of the customer's first, order by order. */
export function computeNaiveLayers(book: NaiveBook): LayerStat[] {
  const monthOf = (day: LocalDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  const sums = new Map<string, LayerStat>()
  for (const order of book.orders) {
    const month = monthOf(order.day)
    const quarter = Math.floor(monthOf(order.firstDay) / 3)
    const known = sums.get(`${month} ${quarter}`)
    sums.set(`${month} ${quarter}`, { month, quarter, revenueMinor: (known?.revenueMinor ?? 0n) + order.net })
  }
  return [...sums.values()]
}

/** Margin of each customer before an age, by the month of the first order, with the day the cohort becomes final. */
export function computeNaiveMargins(book: NaiveBook, ageMonths: number) {
  const cohorts = new Map<string, CountedOrder[][]>()
  for (const own of book.customers) {
    const month = own[0]?.firstDay.slice(0, 7) ?? ''
    cohorts.set(month, [...(cohorts.get(month) ?? []), own])
  }
  return [...cohorts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cohort, customers]) => {
      const finalOn = customers
        .flatMap(([first]) => [lastDayOf(`${cohort}-01`), addMonths(first?.firstDay ?? '', ageMonths)])
        .sort()
        .at(-1)
      const marginsE4 = customers.map((own) =>
        sumOf(
          own.filter((order) => order.day < addMonths(order.firstDay, ageMonths)),
          'marginE4',
        ),
      )
      return { cohort, finalOn: finalOn ?? '', marginsE4 }
    })
}

export interface NaivePeriod {
  from: LocalDate
  to: LocalDate
  /** The day that standing figures stand on. */
  asOf: LocalDate
  /** Returns of the store that match no order. */
  unmatched: NaiveStore['unmatched']
}

/** What happened in a period, and what stood on a day, order by order. */
export function computeNaivePeriod(book: NaiveBook, { from, to, asOf, unmatched }: NaivePeriod): PeriodFigures {
  const orders = book.orders.filter((order) => order.day >= from && order.day <= to)
  const loose = unmatched
    .filter(({ day }) => day >= from && day <= to && day <= book.asOf)
    .reduce((sum, one) => sum + BigInt(one.amountMinor), 0n)
  const revenue = sumOf(orders, 'net') - loose
  const customers = new Set(orders.map((order) => order.customer)).size
  const until = book.customers.map((own) => own.filter((order) => order.day <= asOf)).filter((own) => own.length > 0)
  const churn = computeNaiveChurn({
    ...book,
    asOf,
    orders: book.orders.filter((order) => order.day <= asOf),
    customers: until,
  })
  const median = naivePercentile(
    orders.map((order) => Number(order.net)),
    0.5,
  )
  return {
    revenue: Number(revenue),
    customers,
    orders: orders.length,
    aov: roundedRatio(revenue, BigInt(orders.length)),
    medianOrder: median === null ? null : Math.sign(median) * Math.floor(Math.abs(median) + 0.5) || 0,
    purchaseFrequency: doubleRatio(orders.length, customers),
    arpa: churn.arpaMinor,
    repeatCustomersShare: doubleRatio(until.filter((own) => own.length > 1).length, until.length),
    repeatRevenueShare: doubleRatio(
      sumOf(
        orders.filter((order) => order.number > 1),
        'net',
      ),
      revenue,
    ),
    monthlyChurn: churn.monthlyChurn,
    averageLifetime: churn.averageLifetimeMonths,
  }
}

/** The last 12 whole months, and the twelve before them. */
export function naiveTwelveMonths(
  asOf: LocalDate,
): Pick<OverviewChanges, 'period'> & { before: { from: LocalDate; to: LocalDate } } {
  const month = `${asOf.slice(0, 7)}-01`
  const end = lastDayOf(month) === asOf ? asOf : addDays(month, -1)
  const from = addMonths(addDays(end, 1), -12)
  return { period: { from, to: end }, before: { from: addMonths(from, -12), to: addDays(from, -1) } }
}
