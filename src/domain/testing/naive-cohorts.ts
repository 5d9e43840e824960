import type { CohortAverage, CohortGrid, CohortRow } from '@/domain/cohorts'
import { type Bucket, bucketFirstDay, bucketIndexOf, bucketLabel, bucketLastDay } from '@/domain/time/bucket'
import { type CountedOrder, doubleRatio, type NaiveBook, roundedRatio, sumOf } from './naive-store'

interface NaiveCohort {
  index: number
  customers: CountedOrder[][]
}

/** The cohort grid of METRICS, cell by cell: each cell looks through the orders of its cohort's customers. */
export function computeNaiveCohortGrid(book: NaiveBook, bucket: Bucket): CohortGrid {
  const cohortOf = (own: CountedOrder[]) => bucketIndexOf(own[0]?.firstDay ?? '', bucket)
  const indexes = [...new Set(book.customers.map(cohortOf))].sort((a, b) => a - b)
  const last = bucketIndexOf(book.asOf, bucket)
  const offsets: number[] = []
  for (let index = indexes[0] ?? last + 1; index <= last; index++) offsets.push(offsets.length)
  const cohorts = indexes.map((index) => ({
    index,
    customers: book.customers.filter((own) => cohortOf(own) === index),
  }))
  const inBucket = (cohort: NaiveCohort, from: number, to: number) =>
    cohort.customers.flat().filter((order) => {
      const offset = bucketIndexOf(order.day, bucket) - cohort.index
      return offset >= from && offset <= to
    })
  const isFinal = (cohort: NaiveCohort, offset: number) => bucketLastDay(cohort.index + offset, bucket) <= book.asOf

  const rows = cohorts.map((cohort): CohortRow => {
    const cells = <T>(value: (orders: CountedOrder[], through: CountedOrder[]) => T) =>
      offsets.map((offset) =>
        bucketFirstDay(cohort.index + offset, bucket) > book.asOf
          ? null
          : value(inBucket(cohort, offset, offset), inBucket(cohort, 0, offset)),
      )
    const size = BigInt(cohort.customers.length)
    return {
      cohort: bucketLabel(cohort.index, bucket),
      firstDay: bucketFirstDay(cohort.index, bucket),
      size: cohort.customers.length,
      guests: cohort.customers.filter((own) => own[0]?.isGuest).length,
      customers: cells((orders) => new Set(orders.map((order) => order.customer)).size),
      orders: cells((orders) => orders.length),
      revenueMinor: cells((orders) => Number(sumOf(orders, 'net'))),
      refundMinor: cells((orders) => Number(sumOf(orders, 'refund'))),
      marginMinor: cells((orders) => roundedRatio(sumOf(orders, 'marginE4'), 10_000n)),
      cumulativeRevenuePerCustomerMinor: cells((_, through) => roundedRatio(sumOf(through, 'net'), size)),
      cumulativeMarginPerCustomerMinor: cells((_, through) => roundedRatio(sumOf(through, 'marginE4'), size * 10_000n)),
      final: offsets.map((offset) => isFinal(cohort, offset)),
      finalOn: offsets.map((offset) => bucketLastDay(cohort.index + offset, bucket)),
    }
  })

  const averageOf = (value: (final: NaiveCohort[], size: bigint, offset: number) => number | null) =>
    offsets.map((offset) => {
      const final = cohorts.filter((cohort) => isFinal(cohort, offset))
      return value(final, BigInt(final.reduce((sum, cohort) => sum + cohort.customers.length, 0)), offset)
    })
  const ordersOf = (final: NaiveCohort[], from: number, to: number) =>
    final.flatMap((cohort) => inBucket(cohort, from, to))
  const average: CohortAverage = {
    cohorts: averageOf((final) => final.length).map(Number),
    sizes: averageOf((_, size) => Number(size)).map(Number),
    retainedShare: averageOf((final, size, k) =>
      doubleRatio(new Set(ordersOf(final, k, k).map((order) => order.customer)).size, size),
    ),
    revenuePerCustomerMinor: averageOf((final, size, k) => roundedRatio(sumOf(ordersOf(final, k, k), 'net'), size)),
    marginPerCustomerMinor: averageOf((final, size, k) =>
      roundedRatio(sumOf(ordersOf(final, k, k), 'marginE4'), size * 10_000n),
    ),
    cumulativeRevenuePerCustomerMinor: averageOf((final, size, k) =>
      roundedRatio(sumOf(ordersOf(final, 0, k), 'net'), size),
    ),
    cumulativeMarginPerCustomerMinor: averageOf((final, size, k) =>
      roundedRatio(sumOf(ordersOf(final, 0, k), 'marginE4'), size * 10_000n),
    ),
  }
  return { bucket, asOf: book.asOf, rows, average }
}
