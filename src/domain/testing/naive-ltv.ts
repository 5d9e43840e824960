import type { CacSummary } from '@/domain/acquisition'
import type { LtvPayback, LtvSummary, RealisedAge, RealisedCurve } from '@/domain/ltv'
import { buildMissingPrediction } from '@/domain/predicted-ltv'
import { addDays, addMonths, type LocalDate } from '@/domain/time/local-date'
import { computeNaiveCac } from './naive-cac'
import { computeNaiveChurn, lastDayOf, type NaiveChurn } from './naive-churn'
import { type CountedOrder, findBase, type NaiveBook, roundedRatio, sumOf } from './naive-store'

const AGES = [1, 3, 6, 12, 24, 36, 60]

/** The LTV methods of METRICS, customer by customer. */
export function computeNaiveLtv(book: NaiveBook): LtvSummary {
  const ages = AGES.map((age) => ageOf(book, age))
  const reached = ages.filter((age) => age.cohorts > 0)
  const churn = computeNaiveChurn(book)
  const year = findFinal(book, 12).flat()
  const { reason, startBase, endBase, lost } = churn.window
  const byChurn = (sum: bigint, scale: bigint) =>
    reason === null ? roundedRatio(sum * BigInt(startBase), BigInt(endBase) * BigInt(lost) * scale) : null
  const cac = computeNaiveCac(book)
  const marginValueMinor = byChurn(sumOf(churn.orders, 'marginE4'), 10_000n)
  return {
    realised: {
      ages,
      curves: reached.map((age) => curveOf(book, age.ageMonths)),
      reason: reached.length === 0 ? 'historyTooShort' : null,
    },
    formulaSimple: {
      valueMinor: byChurn(sumOf(churn.orders, 'net'), 1n),
      marginValueMinor,
      arpaMinor: churn.arpaMinor,
      marginArpaMinor: churn.marginArpaMinor,
      monthlyChurn: churn.monthlyChurn,
      expandedMinor: expandedOf(book),
      reason,
    },
    formulaFull: {
      valueMinor: fullOf(churn, cac) ?? marginValueMinor,
      cacMinor: cac.valueMinor,
      cacReason: cac.reason,
      reason,
    },
    cac,
    predicted: buildMissingPrediction('notReady'),
    maximumCacMinor: roundedRatio(
      sumOf(
        year.flatMap((own) => ordersBefore(own, 12)),
        'marginE4',
      ),
      BigInt(year.length) * 30_000n,
    ),
    payback: paybackOf(book, cac),
    ...steadinessOf(churn),
  }
}

/** Margin ARPA ÷ churn − spend ÷ customers, over one denominator. */
function fullOf({ window, orders }: NaiveChurn, cac: CacSummary): number | null {
  if (window.reason !== null || cac.valueMinor === null) return null
  const customers = BigInt(cac.customers)
  const bottom = BigInt(window.endBase) * BigInt(window.lost) * 10_000n
  const top = sumOf(orders, 'marginE4') * BigInt(window.startBase)
  return bottom === 0n ? null : roundedRatio(top * customers - BigInt(cac.spendMinor ?? 0) * bottom, bottom * customers)
}

/** Customers of the cohorts final at an age, grouped by cohort. */
function findFinal(book: NaiveBook, age: number): CountedOrder[][][] {
  return groupByMonth(book).filter((cohort) => finalDay(cohort, age) <= book.asOf)
}

function groupByMonth(book: NaiveBook): CountedOrder[][][] {
  const months = new Map<string, CountedOrder[][]>()
  for (const own of book.customers) {
    const month = own[0]?.firstDay.slice(0, 7) ?? ''
    months.set(month, [...(months.get(month) ?? []), own])
  }
  return [...months.values()]
}

/** When the month is over and every customer of it has reached the age. */
function finalDay(cohort: readonly CountedOrder[][], age: number): LocalDate {
  const firsts = cohort.map((own) => own[0]?.firstDay ?? '')
  const days = firsts.flatMap((first) => [lastDayOf(`${first.slice(0, 7)}-01`), addMonths(first, age)])
  return days.sort().at(-1) ?? ''
}

/** Orders dated before the first date + age months; at age 0 those of the first day. */
function ordersBefore(own: readonly CountedOrder[], age: number): CountedOrder[] {
  return own.filter((order) => (age === 0 ? order.day === order.firstDay : order.day < addMonths(order.firstDay, age)))
}

function ageOf(book: NaiveBook, ageMonths: number): RealisedAge {
  const cohorts = findFinal(book, ageMonths)
  const customers = cohorts.flat()
  const orders = customers.flatMap((own) => ordersBefore(own, ageMonths))
  const [margin, net] = [sumOf(orders, 'marginE4'), sumOf(orders, 'net')]
  const expected = groupByMonth(book).map((cohort) => finalDay(cohort, ageMonths))
  return {
    ageMonths,
    marginPerCustomerMinor: roundedRatio(margin, BigInt(customers.length) * 10_000n),
    revenuePerCustomerMinor: roundedRatio(net, BigInt(customers.length)),
    cohorts: cohorts.length,
    customers: customers.length,
    marginMinor: roundedRatio(margin, 10_000n) ?? 0,
    revenueMinor: Number(net),
    finalOn: cohorts.length > 0 ? null : (expected.sort()[0] ?? null),
  }
}

function curveOf(book: NaiveBook, horizonMonths: number): RealisedCurve {
  const cohorts = findFinal(book, horizonMonths)
  const customers = cohorts.flat()
  const points: number[] = []
  for (let age = 0; age <= horizonMonths; age++) {
    const margin = sumOf(
      customers.flatMap((own) => ordersBefore(own, age)),
      'marginE4',
    )
    points.push(roundedRatio(margin, BigInt(customers.length) * 10_000n) ?? 0)
  }
  return { horizonMonths, cohorts: cohorts.length, customers: customers.length, marginPerCustomerMinor: points }
}

/** Month by month over the customers of the longest age that thirty have reached, or any. */
function paybackOf(book: NaiveBook, cac: CacSummary): LtvPayback | null {
  if (cac.valueMinor === null || cac.spendMinor === null) return null
  const reached = AGES.map((age) => ({ age, customers: findFinal(book, age).flat() })).filter(
    ({ customers }) => customers.length > 0,
  )
  const chosen = reached.filter(({ customers }) => customers.length >= 30).at(-1) ?? reached.at(-1)
  if (chosen === undefined) return null
  const { age: horizonMonths, customers } = chosen
  const needed = BigInt(cac.spendMinor) * BigInt(customers.length) * 10_000n
  const marginOf = (orders: CountedOrder[]) => sumOf(orders, 'marginE4') * BigInt(cac.customers)
  const isReachedAt = (age: number) => marginOf(customers.flatMap((own) => ordersBefore(own, age))) >= needed
  const base = { horizonMonths, customers: customers.length }
  let months: number | null = null
  for (let age = horizonMonths; age >= 1 && isReachedAt(age); age--) months = age
  if (months === null) {
    const share = Number(marginOf(customers.flatMap((own) => ordersBefore(own, horizonMonths)))) / Number(needed)
    return { ...base, reading: 'notYet', share }
  }
  const isFirst = marginOf(customers.flatMap((own) => own.slice(0, 1))) >= needed
  return months === 1 && isFirst ? { ...base, reading: 'onFirstOrder' } : { ...base, reading: 'within', months }
}

function expandedOf(book: NaiveBook): number | null {
  const monthOfAsOf = `${book.asOf.slice(0, 7)}-01`
  const end = lastDayOf(monthOfAsOf) <= book.asOf ? book.asOf : addDays(monthOfAsOf, -1)
  const start = addMonths(addDays(end, 1), -12)
  const before = findBase(book, addDays(start, -1))
  const now = findBase(book, end)
  const lost = [...before].filter((customer) => !now.has(customer)).length
  const revenue = sumOf(
    book.orders.filter((order) => order.day >= start && order.day <= end),
    'net',
  )
  return before.size === 0 ? null : roundedRatio(revenue, BigInt(lost))
}

function steadinessOf({ window, firstBase, lastBase }: NaiveChurn): Pick<LtvSummary, 'isUnsteady' | 'baseChangeShare'> {
  if (window.reason === 'historyTooShort') return { isUnsteady: false, baseChangeShare: null }
  if (firstBase === 0) return { isUnsteady: lastBase > 0, baseChangeShare: null }
  const isUnsteady = lastBase * 10 > firstBase * 12 || lastBase * 10 < firstBase * 8
  return { isUnsteady, baseChangeShare: (lastBase - firstBase) / firstBase }
}
