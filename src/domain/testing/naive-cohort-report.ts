import type { CohortSwitches } from '@/domain/cohort-switches'
import type { ReportFilter } from '@/domain/report-filter'
import { bucketFirstDay, bucketIndexOf, bucketLabel, bucketLastDay } from '@/domain/time/bucket'
import { addDays, addMonths, daysBetween, type LocalDate } from '@/domain/time/local-date'
import { spreadOver, sumNewest } from './naive-cac'
import { buildNaiveLedger, type NaiveCustomer, type NaiveEvent, type NaiveLedger } from './naive-cohort-events'
import { doubleRatio, type NaiveStore, roundedRatio } from './naive-store'

export interface NaiveCohortQuery extends CohortSwitches {
  filter: ReportFilter
  startedOn: LocalDate | null
  horizon: number
}

/** A cohort, with the customers a filter leaves of it and their movements of money. */
interface Cohort {
  index: number
  customers: NaiveCustomer[]
  /** By customer. */
  events: ReadonlyMap<string, NaiveEvent[]>
  oldest: LocalDate
  youngest: LocalDate
}

/** What is divided in a cell, and by what. */
interface Part {
  top: bigint
  bottom: bigint
}

/**
 * The cohort report of METRICS read cell by cell: each looks through all the movements of its cohort's customers for those of
 * its own days. Null where no order counts.
 */
export function computeNaiveCohortReport(store: NaiveStore, query: NaiveCohortQuery) {
  const ledger = buildNaiveLedger(store)
  if (!ledger) return null
  const { filter, bucket, rowsBy } = query
  const asked = ledger.customers.filter(
    (one) =>
      !(filter.guests === 'out' && one.isGuest) &&
      (!filter.product?.length || filter.product.includes(one.first.product)) &&
      (filter.from === undefined || one.firstDay >= filter.from) &&
      (filter.to === undefined || one.firstDay <= filter.to),
  )
  const all = movementsOf(ledger, query)
  const indexes = [...new Set(asked.map((one) => bucketIndexOf(one.firstDay, bucket)))].sort((a, b) => a - b)
  const cohorts = indexes.map((index) => {
    const customers = asked.filter((one) => bucketIndexOf(one.firstDay, bucket) === index)
    const days = customers.map(({ firstDay }) => firstDay).sort()
    const events = new Map(customers.map(({ name }) => [name, all.filter(({ customer }) => customer === name)]))
    return { index, customers, events, oldest: days[0] ?? '', youngest: days.at(-1) ?? '' }
  })
  const counted = cohorts.filter(
    ({ index }) => filter.truncated !== 'out' || !isTruncated(bucketFirstDay(index, bucket), ledger, store, query),
  )
  const width = Math.max(0, ...cohorts.map((cohort) => countBegun(cohort, ledger, query)))
  return {
    rows:
      rowsBy === 'cohort'
        ? cohorts.map((cohort) => cohortRow(cohort, { ledger, query, store }))
        : groupRows(cohorts, { ledger, query, width }),
    average: offsets(width).map((k) =>
      averageAt(counted, k, (cohort) => isFinal(cohort, k, ledger, query), ledger, query),
    ),
    curve: offsets(query.horizon + 1).map((k) =>
      averageAt(counted, k, (cohort) => isFinal(cohort, query.horizon, ledger, query), ledger, query),
    ),
  }
}

const offsets = (length: number) => Array.from({ length: Math.max(0, length) }, (_, k) => k)

function movementsOf(ledger: NaiveLedger, { measure, filter }: NaiveCohortQuery): NaiveEvent[] {
  const isByRefund = filter.refundsBy === 'refund' && measure !== 'aov'
  const all = measure === 'refundsShare' ? ledger.withRefunded : isByRefund ? ledger.byRefund : ledger.byOrder
  return all.filter(({ product }) => !filter.orderProduct?.length || filter.orderProduct.includes(product))
}

/** The days of a customer's cell. */
function daysOf(customer: NaiveCustomer, cohort: Cohort, k: number, { bucket, windows }: NaiveCohortQuery) {
  if (windows === 'exact') return [addDays(customer.firstDay, 30 * k), addDays(customer.firstDay, 30 * k + 29)] as const
  return [bucketFirstDay(cohort.index + k, bucket), bucketLastDay(cohort.index + k, bucket)] as const
}

function countBegun(cohort: Cohort, { asOf }: NaiveLedger, { bucket, windows }: NaiveCohortQuery): number {
  let k = 0
  const startOf = () =>
    windows === 'exact' ? addDays(cohort.oldest, 30 * k) : bucketFirstDay(cohort.index + k, bucket)
  while (startOf() <= asOf) k++
  return k
}

function isFinal(cohort: Cohort, k: number, { asOf }: NaiveLedger, { bucket, windows }: NaiveCohortQuery): boolean {
  if (windows === 'calendar') return bucketLastDay(cohort.index + k, bucket) <= asOf
  return bucketLastDay(cohort.index, bucket) <= asOf && daysBetween(cohort.youngest, asOf) >= 30 * k + 29
}

function isTruncated(day: LocalDate, ledger: NaiveLedger, store: NaiveStore, { startedOn }: NaiveCohortQuery): boolean {
  const mayPrecede = startedOn === null || startedOn < ledger.firstDay
  return mayPrecede && day < addMonths(`${ledger.firstDay.slice(0, 7)}-01`, store.inactivityMonths)
}

/** What a cell of some customers of a cohort divides, by the table of METRICS "Cohort grid". */
function partAt(cohort: Cohort, customers: readonly NaiveCustomer[], k: number, query: NaiveCohortQuery): Part {
  const from = query.span === 'cumulative' ? 0 : k
  const own = customers.flatMap((customer) => {
    const [first] = daysOf(customer, cohort, from, query)
    const [, last] = daysOf(customer, cohort, k, query)
    return (cohort.events.get(customer.name) ?? []).filter(({ day }) => day >= first && day <= last)
  })
  const sum = (of: (event: NaiveEvent) => bigint) => own.reduce((total, event) => total + of(event), 0n)
  const orders = BigInt(own.filter(({ number }) => number !== null).length)
  const active = BigInt(new Set(own.filter(({ number }) => number !== null).map(({ customer }) => customer)).size)
  const size = BigInt(customers.length)
  const net = sum((event) => event.net)
  switch (query.measure) {
    case 'retainedShare':
    case 'retainedCount':
      return { top: active, bottom: size }
    case 'orders':
      return { top: orders, bottom: size }
    case 'revenue':
      return { top: net, bottom: size }
    case 'aov':
      return { top: net, bottom: orders }
    case 'ordersPerCustomer':
      return { top: orders, bottom: active }
    case 'refundsShare':
      return { top: sum((event) => event.refund), bottom: sum((event) => event.gross) }
    default:
      return { top: sum((event) => event.marginE4), bottom: size * 10_000n }
  }
}

function divide({ top, bottom }: Part, { measure, form }: Pick<CohortSwitches, 'measure' | 'form'>): number | null {
  const isMargin = measure === 'margin' || measure === 'contribution'
  const divisor = form === 'absolute' ? (isMargin ? 10_000n : 1n) : bottom
  return isMargin || measure === 'revenue' || measure === 'aov' ? roundedRatio(top, divisor) : doubleRatio(top, divisor)
}

function averageAt(
  cohorts: readonly Cohort[],
  k: number,
  isIn: (cohort: Cohort) => boolean,
  _ledger: NaiveLedger,
  query: NaiveCohortQuery,
) {
  const final = cohorts.filter(isIn)
  const parts = final.map((cohort) => partAt(cohort, cohort.customers, k, query))
  const sum = (of: (part: Part) => bigint) => parts.reduce((total, part) => total + of(part), 0n)
  return {
    value: divide(
      { top: sum(({ top }) => top), bottom: sum(({ bottom }) => bottom) },
      { ...query, form: 'perCustomer' },
    ),
    cohorts: final.length,
    customers: final.reduce((total, { customers }) => total + customers.length, 0),
  }
}

interface Around {
  ledger: NaiveLedger
  query: NaiveCohortQuery
}

function cohortRow(cohort: Cohort, { ledger, query, store }: Around & { store: NaiveStore }) {
  const { index, customers } = cohort
  const begun = countBegun(cohort, ledger, query)
  return {
    key: bucketLabel(index, query.bucket),
    size: customers.length,
    guests: customers.filter(({ isGuest }) => isGuest).length,
    mayHoldOlder: isTruncated(bucketFirstDay(index, query.bucket), ledger, store, query),
    values: offsets(begun).map((k) => divide(partAt(cohort, customers, k, query), query)),
    finalCells: offsets(begun).filter((k) => isFinal(cohort, k, ledger, query)).length,
    spendMinor: spendOf(index, query, store),
  }
}

function spendOf(index: number, { bucket }: NaiveCohortQuery, store: NaiveStore): number | null {
  const labelOf = (day: LocalDate) => bucketLabel(bucketIndexOf(day, bucket), bucket)
  const amounts = sumNewest(store.spend.filter((row) => row.isAcquisition)).flatMap(
    (row) => spreadOver(row, labelOf).get(bucketLabel(index, bucket)) ?? [],
  )
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0)
}

function groupRows(cohorts: readonly Cohort[], { ledger, query, width }: Around & { width: number }) {
  const { rowsBy } = query
  const bandOf = bandsOf(ledger)
  const keyOf = (one: NaiveCustomer) =>
    rowsBy === 'valueBand' ? bandOf(one) : rowsBy === 'cohort' ? '' : one.first[rowsBy]
  const everybody = cohorts.flatMap(({ customers }) => customers)
  const keys = [...new Set(everybody.map(keyOf))]
  const rows = keys.map((key) => {
    const own = cohorts.map((cohort) => ({ ...cohort, members: cohort.customers.filter((one) => keyOf(one) === key) }))
    const cells = offsets(width).map((k) => {
      // Finality is the cohort's, whoever of it is in the group.
      const final = own.filter((cohort) => cohort.members.length > 0 && isFinal(cohort, k, ledger, query))
      const parts = final.map((cohort) => partAt(cohort, cohort.members, k, query))
      const sum = (of: (part: Part) => bigint) => parts.reduce((total, part) => total + of(part), 0n)
      const customers = final.reduce((total, { members }) => total + members.length, 0)
      return { part: { top: sum(({ top }) => top), bottom: sum(({ bottom }) => bottom) }, customers }
    })
    const length = cells.findLastIndex(({ customers }) => customers > 0) + 1
    return {
      key,
      size: own.reduce((total, { members }) => total + members.length, 0),
      values: cells.slice(0, length).map(({ part }) => divide(part, query)),
      customers: cells.slice(0, length).map(({ customers }) => customers),
    }
  })
  if (rowsBy === 'valueBand')
    return ['low', 'mid', 'high'].flatMap((band) => rows.find(({ key }) => key === band) ?? [])
  return rows.sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1))
}

/** METRICS "AOV bands". */
function bandsOf({ byOrder, customers, unmatched }: NaiveLedger): (one: NaiveCustomer) => string {
  const net = byOrder.reduce((total, order) => total + order.net, 0n) - unmatched
  const orders = BigInt(customers.reduce((total, one) => total + one.orders.length, 0))
  return (one) => {
    const own = one.orders.reduce((total, order) => total + order.net, 0n) * orders
    const of = net * BigInt(one.orders.length)
    return 2n * own < of ? 'low' : own > 2n * of ? 'high' : 'mid'
  }
}
