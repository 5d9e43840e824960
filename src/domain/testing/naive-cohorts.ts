import type { CohortAverage, CohortGrid, CohortRow } from '@/domain/cohorts'
import { type Bucket, bucketFirstDay, bucketIndexOf, bucketLabel, bucketLastDay } from '@/domain/time/bucket'
import { type CountedOrder, doubleRatio, type NaiveBook, roundedRatio, sumOf } from './naive-store'

interface NaiveCohort {
  index: number
  customers: CountedOrder[][]
  /** Every order of its customers, with the number of buckets after the cohort's own. */
  orders: { order: CountedOrder; offset: number }[]
}

/** What every row and the average look at. */
interface Frame {
  bucket: Bucket
  asOf: string
  offsets: number[]
}

/** The cohort grid of METRICS, cell by cell: each cell looks through the orders of its cohort's customers. */
export function computeNaiveCohortGrid(book: NaiveBook, bucket: Bucket): CohortGrid {
  const cohortOf = (own: CountedOrder[]) => bucketIndexOf(own[0]?.firstDay ?? '', bucket)
  const indexes = [...new Set(book.customers.map(cohortOf))].sort((a, b) => a - b)
  const last = bucketIndexOf(book.asOf, bucket)
  const offsets: number[] = []
  for (let index = indexes[0] ?? last + 1; index <= last; index++) offsets.push(offsets.length)
  const cohorts = indexes.map((index): NaiveCohort => {
    const customers = book.customers.filter((own) => cohortOf(own) === index)
    const orders = customers.flat().map((order) => ({ order, offset: bucketIndexOf(order.day, bucket) - index }))
    return { index, customers, orders }
  })
  const frame = { bucket, asOf: book.asOf, offsets }
  const rows = cohorts.map((cohort) => rowOf(cohort, frame))
  return { bucket, asOf: book.asOf, rows, average: averageRowOf(cohorts, frame) }
}

function ordersWithin({ orders }: NaiveCohort, from: number, to: number): CountedOrder[] {
  return orders.filter(({ offset }) => offset >= from && offset <= to).map(({ order }) => order)
}

function isFinal(cohort: NaiveCohort, offset: number, { bucket, asOf }: Frame): boolean {
  return bucketLastDay(cohort.index + offset, bucket) <= asOf
}

function countCustomers(orders: readonly CountedOrder[]): number {
  return new Set(orders.map((order) => order.customer)).size
}

function rowOf(cohort: NaiveCohort, frame: Frame): CohortRow {
  const { bucket, asOf, offsets } = frame
  const cells = <T>(value: (orders: CountedOrder[], through: CountedOrder[]) => T) =>
    offsets.map((offset) =>
      bucketFirstDay(cohort.index + offset, bucket) > asOf
        ? null
        : value(ordersWithin(cohort, offset, offset), ordersWithin(cohort, 0, offset)),
    )
  const size = BigInt(cohort.customers.length)
  return {
    cohort: bucketLabel(cohort.index, bucket),
    firstDay: bucketFirstDay(cohort.index, bucket),
    size: cohort.customers.length,
    guests: cohort.customers.filter((own) => own[0]?.isGuest).length,
    customers: cells((orders) => countCustomers(orders)),
    orders: cells((orders) => orders.length),
    revenueMinor: cells((orders) => Number(sumOf(orders, 'net'))),
    refundMinor: cells((orders) => Number(sumOf(orders, 'refund'))),
    marginMinor: cells((orders) => roundedRatio(sumOf(orders, 'marginE4'), 10_000n)),
    cumulativeRevenuePerCustomerMinor: cells((_, through) => roundedRatio(sumOf(through, 'net'), size)),
    cumulativeMarginPerCustomerMinor: cells((_, through) => roundedRatio(sumOf(through, 'marginE4'), size * 10_000n)),
    final: offsets.map((offset) => isFinal(cohort, offset, frame)),
    finalOn: offsets.map((offset) => bucketLastDay(cohort.index + offset, bucket)),
  }
}

function averageRowOf(cohorts: readonly NaiveCohort[], frame: Frame): CohortAverage {
  const columns = frame.offsets.map((offset) => {
    const final = cohorts.filter((cohort) => isFinal(cohort, offset, frame))
    const size = final.reduce((sum, cohort) => sum + cohort.customers.length, 0)
    const own = final.flatMap((cohort) => ordersWithin(cohort, offset, offset))
    const through = final.flatMap((cohort) => ordersWithin(cohort, 0, offset))
    return { cohorts: final.length, size, own, through }
  })
  const revenueOf = (orders: CountedOrder[], size: number) => roundedRatio(sumOf(orders, 'net'), BigInt(size))
  const marginOf = (orders: CountedOrder[], size: number) =>
    roundedRatio(sumOf(orders, 'marginE4'), BigInt(size) * 10_000n)
  return {
    cohorts: columns.map((column) => column.cohorts),
    sizes: columns.map((column) => column.size),
    retainedShare: columns.map(({ own, size }) => doubleRatio(countCustomers(own), size)),
    revenuePerCustomerMinor: columns.map(({ own, size }) => revenueOf(own, size)),
    marginPerCustomerMinor: columns.map(({ own, size }) => marginOf(own, size)),
    cumulativeRevenuePerCustomerMinor: columns.map(({ through, size }) => revenueOf(through, size)),
    cumulativeMarginPerCustomerMinor: columns.map(({ through, size }) => marginOf(through, size)),
  }
}
