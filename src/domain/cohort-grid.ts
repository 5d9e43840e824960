import type { CohortAverage, CohortCellStat, CohortGrid, CohortRow, CohortSizeStat } from './cohorts'
import { marginMinorFromE4, ratioMinor, share, toMinor } from './money'
import { type Bucket, bucketFirstDay, bucketIndexOf, bucketLabel, bucketLastDay } from './time/bucket'
import type { LocalDate } from './time/local-date'

export interface CohortGridInput {
  bucket: Bucket
  asOf: LocalDate
  cells: readonly CohortCellStat[]
  sizes: readonly CohortSizeStat[]
}

/** Sums of one cohort from its first bucket through one offset. */
interface Cumulative {
  revenueMinor: bigint
  marginE4: bigint
}

interface CohortSums {
  size: CohortSizeStat
  cells: (CohortCellStat | undefined)[]
  cumulative: Cumulative[]
  final: boolean[]
  /** Last local day of each offset's bucket. */
  finalOn: string[]
}

/**
 * Assembles the cohort grid (METRICS "Cohort grid") from sums per cell. Rows are the cohorts that have customers, oldest
 * first; columns run to the oldest cohort's last offset. A cell without a statistic is 0 (nobody came) up to as-of's
 * bucket and null after it. Averages leave out the cells that are not final. No customers → no rows.
 */
export function buildCohortGrid({ bucket, asOf, cells, sizes }: CohortGridInput): CohortGrid {
  const lastBucket = bucketIndexOf(asOf, bucket)
  const present = sizes.filter(({ size, cohort }) => size > 0 && cohort <= lastBucket)
  const cohorts = present.toSorted((a, b) => a.cohort - b.cohort)
  const width = cohorts[0] === undefined ? 0 : lastBucket - cohorts[0].cohort + 1
  const cellOf = new Map(cells.map((cell) => [cell.cohort * 1e6 + cell.offset, cell]))
  const offsets = Array.from({ length: width }, (_, offset) => offset)
  // A bucket's last day stands in as many cells as there are cohorts: it is computed once.
  const first = cohorts[0]?.cohort ?? lastBucket
  const lastDays = Array.from({ length: 2 * width }, (_, index) => bucketLastDay(first + index, bucket))
  const sums = cohorts.map((size): CohortSums => {
    const own = offsets.map((offset) => cellOf.get(size.cohort * 1e6 + offset))
    const finalOn = offsets.map((offset) => lastDays[size.cohort - first + offset] ?? '')
    return { size, cells: own, cumulative: accumulate(own), finalOn, final: finalOn.map((day) => day <= asOf) }
  })
  return {
    bucket,
    asOf,
    rows: sums.map((one) => buildRow(one, bucket, lastBucket)),
    average: buildAverage(sums, width),
  }
}

function accumulate(cells: readonly (CohortCellStat | undefined)[]): Cumulative[] {
  const through: Cumulative = { revenueMinor: 0n, marginE4: 0n }
  return cells.map((cell) => {
    through.revenueMinor += cell?.revenueMinor ?? 0n
    through.marginE4 += cell?.marginE4 ?? 0n
    return { ...through }
  })
}

function buildRow(
  { size, cells, cumulative, final, finalOn }: CohortSums,
  bucket: Bucket,
  lastBucket: number,
): CohortRow {
  const observed = <T>(value: (cell: CohortCellStat | undefined, through: Cumulative) => T): (T | null)[] =>
    cumulative.map((through, offset) => (size.cohort + offset > lastBucket ? null : value(cells[offset], through)))
  return {
    cohort: bucketLabel(size.cohort, bucket),
    firstDay: bucketFirstDay(size.cohort, bucket),
    size: size.size,
    guests: size.guests,
    customers: observed((cell) => cell?.customers ?? 0),
    orders: observed((cell) => cell?.orders ?? 0),
    revenueMinor: observed((cell) => toMinor(cell?.revenueMinor ?? 0n)),
    refundMinor: observed((cell) => toMinor(cell?.refundMinor ?? 0n)),
    marginMinor: observed((cell) => marginMinorFromE4(cell?.marginE4 ?? 0n)),
    cumulativeRevenuePerCustomerMinor: observed((_, through) => ratioMinor(through.revenueMinor, size.size)),
    cumulativeMarginPerCustomerMinor: observed((_, through) => ratioE4(through.marginE4, size.size)),
    final,
    finalOn,
  }
}

function buildAverage(cohorts: readonly CohortSums[], width: number): CohortAverage {
  const average: CohortAverage = {
    cohorts: [],
    sizes: [],
    retainedShare: [],
    revenuePerCustomerMinor: [],
    marginPerCustomerMinor: [],
    cumulativeRevenuePerCustomerMinor: [],
    cumulativeMarginPerCustomerMinor: [],
  }
  for (let offset = 0; offset < width; offset++) {
    const final = cohorts.filter((one) => one.final[offset])
    const sum = (value: (one: CohortSums) => bigint) => final.reduce((total, one) => total + value(one), 0n)
    const size = Number(sum((one) => BigInt(one.size.size)))
    average.cohorts.push(final.length)
    average.sizes.push(size)
    average.retainedShare.push(
      share(
        sum((one) => BigInt(one.cells[offset]?.customers ?? 0)),
        size,
      ),
    )
    average.revenuePerCustomerMinor.push(
      ratioMinor(
        sum((one) => one.cells[offset]?.revenueMinor ?? 0n),
        size,
      ),
    )
    average.marginPerCustomerMinor.push(
      ratioE4(
        sum((one) => one.cells[offset]?.marginE4 ?? 0n),
        size,
      ),
    )
    const revenue = sum((one) => one.cumulative[offset]?.revenueMinor ?? 0n)
    average.cumulativeRevenuePerCustomerMinor.push(ratioMinor(revenue, size))
    average.cumulativeMarginPerCustomerMinor.push(
      ratioE4(
        sum((one) => one.cumulative[offset]?.marginE4 ?? 0n),
        size,
      ),
    )
  }
  return average
}

/** Margin per customer, rounded once. */
function ratioE4(marginE4: bigint, customers: number): number | null {
  return ratioMinor(marginE4, BigInt(customers) * 10_000n)
}
