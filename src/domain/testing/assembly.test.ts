import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { computeChurn, computeChurnWindow } from '@/domain/churn'
import { buildCohortGrid } from '@/domain/cohort-grid'
import { computeConcentration, topCount } from '@/domain/concentration'
import { computeFormulaLtv, computeUnsteadiness } from '@/domain/formula-ltv'
import { computeNthConversion } from '@/domain/nth-conversion'
import { classifyAovBand } from '@/domain/order-value'
import { computeMaximumCac, computeRealisedLtv } from '@/domain/realised-ltv'
import { type Bucket, bucketFirstDay, bucketIndexOf, bucketLastDay } from '@/domain/time/bucket'
import { addDays, addMonths, daysBetween, monthsBetweenWhole } from '@/domain/time/local-date'
import { arbitraryStore } from './arbitrary-store'
import { toCohortColumns } from './cohort-columns'
import { computeNaiveCohortGrid } from './naive-cohorts'
import { computeNaiveDescriptive } from './naive-descriptive'
import { computeNaiveLtv } from './naive-ltv'
import { buildNaiveBook, type CountedOrder, findBase, type NaiveBook, sumOf } from './naive-store'

// Counting row by row is slow on purpose.
vi.setConfig({ testTimeout: 60_000 })

/** Runs a check on the counted orders of random stores. */
function onRandomStores(check: (book: NaiveBook) => void, numRuns = 30, timeZone = 'Europe/Berlin') {
  fc.assert(
    fc.property(arbitraryStore(timeZone), (store) => {
      const book = buildNaiveBook(store)
      if (book !== null) check(book)
    }),
    { numRuns },
  )
}

const monthOf = (day: string) => bucketIndexOf(day, 'month')
const moneyOf = (orders: CountedOrder[]) => ({
  revenueMinor: sumOf(orders, 'net'),
  marginE4: sumOf(orders, 'marginE4'),
})

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}

function cohortInput(book: NaiveBook, bucket: Bucket) {
  const cohortOf = (order: CountedOrder) => bucketIndexOf(order.firstDay, bucket)
  const offsetOf = (order: CountedOrder) => bucketIndexOf(order.day, bucket) - cohortOf(order)
  const cells = groupBy(book.orders, (order) => `${cohortOf(order)}/${offsetOf(order)}`).flatMap((orders) => {
    const [head] = orders
    if (head === undefined) return []
    const firsts = orders.filter((order) => order.number === 1)
    const marginE4 = sumOf(orders, 'marginE4')
    return {
      cohort: cohortOf(head),
      offset: offsetOf(head),
      customers: new Set(orders.map((order) => order.customer)).size,
      orders: orders.length,
      gross: Number(sumOf(orders, 'gross')),
      refund: Number(sumOf(orders, 'refund')),
      revenue: Number(sumOf(orders, 'net')),
      margin: Number(marginE4 / 10_000n),
      marginRest: Number(marginE4 % 10_000n),
      starts: firsts.length,
      guests: firsts.filter((order) => order.isGuest).length,
    }
  })
  return { bucket, asOf: book.asOf, columns: toCohortColumns(cells) }
}

function churnPeriod(book: NaiveBook) {
  const months = []
  for (let month = monthOf(book.firstDay); month <= monthOf(book.asOf); month++) {
    const before = findBase(book, addDays(bucketFirstDay(month, 'month'), -1))
    const after = findBase(book, bucketLastDay(month, 'month'))
    const lost = [...before].filter((customer) => !after.has(customer)).length
    const money = moneyOf(book.orders.filter((order) => monthOf(order.day) === month))
    months.push({ month, startBase: before.size, endBase: after.size, lost, ...money })
  }
  const { asOf, firstDay, inactivityMonths } = book
  return computeChurnWindow({ asOf, firstDay, inactivityMonths, months })
}

function annualSums(book: NaiveBook) {
  const last = bucketLastDay(monthOf(book.asOf), 'month') <= book.asOf ? monthOf(book.asOf) : monthOf(book.asOf) - 1
  const before = findBase(book, bucketLastDay(last - 12, 'month'))
  const now = findBase(book, bucketLastDay(last, 'month'))
  const orders = book.orders.filter((order) => monthOf(order.day) > last - 12 && monthOf(order.day) <= last)
  const lostOfThatBase = [...before].filter((customer) => !now.has(customer)).length
  return { revenueMinor: sumOf(orders, 'net'), baseYearAgo: before.size, lostOfThatBase }
}

function realisedInput(book: NaiveBook) {
  const ageOf = (order: CountedOrder) =>
    order.day === order.firstDay ? -1 : monthsBetweenWhole(order.firstDay, order.day)
  const sums = book.orders.map((order) => ({
    cohort: monthOf(order.firstDay),
    ageMonths: ageOf(order),
    ...moneyOf([order]),
  }))
  const cohorts = groupBy(book.customers, ([first]) => first?.firstDay.slice(0, 7) ?? '').map((customers) => {
    const days = customers.map(([first]) => first?.firstDay ?? '').sort()
    return { cohort: monthOf(days[0] ?? ''), size: customers.length, youngestDay: days.at(-1) ?? '' }
  })
  return { asOf: book.asOf, cohorts, sums }
}

describe('figures assembled from sums', () => {
  it.each(['week', 'month', 'quarter', 'year'] as const)('are the cohort grid counted row by row, by %s', (bucket) => {
    onRandomStores((book) => {
      expect(buildCohortGrid(cohortInput(book, bucket))).toEqual(computeNaiveCohortGrid(book, bucket))
    }, 15)
  })

  it('are churn, lifetime and ARPA counted month by month', () => {
    onRandomStores((book) => {
      const naive = computeNaiveDescriptive(book)
      const { monthlyChurn, averageLifetimeMonths, arpaMinor, marginArpaMinor } = naive
      const period = churnPeriod(book)
      expect(period.window).toEqual(naive.churnWindow)
      expect(computeChurn(period)).toEqual({ monthlyChurn, averageLifetimeMonths, arpaMinor, marginArpaMinor })
    })
  })

  it('are the LTV methods counted customer by customer', () => {
    onRandomStores((book) => {
      const naive = computeNaiveLtv(book)
      const input = realisedInput(book)
      const { simple, full } = computeFormulaLtv(churnPeriod(book), { annual: annualSums(book), cac: naive.cac })
      expect(computeRealisedLtv(input)).toEqual(naive.realised)
      expect(computeMaximumCac(input)).toBe(naive.maximumCacMinor)
      expect(simple).toEqual(naive.formulaSimple)
      expect(full).toEqual(naive.formulaFull)
      const { isUnsteady, baseChangeShare } = naive
      expect(computeUnsteadiness(churnPeriod(book))).toEqual({ isUnsteady, baseChangeShare })
    })
  })

  it('are conversion and the Kaplan–Meier share counted day by day', () => {
    onRandomStores((book) => {
      const stats = book.customers.flatMap((own) =>
        own.map((order, at) => {
          const next = own[at + 1]
          const days = daysBetween(order.day, next?.day ?? book.asOf)
          const [events, censored] = next === undefined ? [0, 1] : [1, 0]
          return { n: order.number, days, events, censored, guests: order.isGuest ? censored : 0 }
        }),
      )
      const naive = computeNaiveDescriptive(book).nthConversion
      const found = computeNthConversion(stats)
      const withoutSurvival = (rows: typeof naive) => rows.map((row) => ({ ...row, kaplanMeier365Share: null }))
      expect(withoutSurvival(found)).toEqual(withoutSurvival(naive))
      for (const [at, row] of naive.entries()) {
        const survival = found[at]?.kaplanMeier365Share ?? Number.NaN
        if (row.kaplanMeier365Share === null) expect(found[at]?.kaplanMeier365Share).toBeNull()
        // A product of at most 366 factors near 1, taken in another order.
        else expect(survival).toBeCloseTo(row.kaplanMeier365Share, 12)
      }
    })
  })

  it('are concentration and the bands counted customer by customer', () => {
    onRandomStores((book) => {
      const naive = computeNaiveDescriptive(book)
      const nets = book.customers.map((own) => sumOf(own, 'net'))
      const values = nets.map((net) => (net < 0n ? 0n : net)).sort((a, b) => Number(a - b))
      const sum = (list: bigint[]) => list.reduce((total, value) => total + value, 0n)
      const top = (percent: number) => sum(values.slice(values.length - topCount(values.length, percent)))
      const found = computeConcentration({
        customers: values.length,
        negativeCustomers: nets.filter((net) => net < 0n).length,
        totalMinor: sum(values),
        topMinor: { 1: top(1), 5: top(5), 10: top(10), 20: top(20), 50: top(50) },
        weightedSum: sum(values.map((value, at) => BigInt(at + 1) * value)),
      })
      expect(found).toEqual(naive.concentration)
      const store = { revenueMinor: sum(nets) - book.unmatched, orders: book.orders.length }
      const bands = book.customers.map((own) =>
        classifyAovBand({ revenueMinor: sumOf(own, 'net'), orders: own.length }, store),
      )
      for (const { band, customers } of naive.aovBands)
        expect(bands.filter((one) => one === band).length).toBe(customers)
    })
  })

  it('put an order at an age exactly when its day is before the clamped anniversary', () => {
    onRandomStores((book) => {
      for (const { firstDay, day } of book.orders) {
        for (const age of [1, 3, 12])
          expect(monthsBetweenWhole(firstDay, day) < age).toBe(day < addMonths(firstDay, age))
      }
    })
  })
})
