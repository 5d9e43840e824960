import { accumulate, add, MEASURE_COLUMNS, type Series, valueAt } from './cohort-columns'
import type { ComparedCell, ComparedSide } from './cohort-drill'
import { type Moments, NO_MOMENTS, perAcquired, toMeanSample } from './cohort-moments'
import type { CohortSpan } from './cohort-spans'
import { type CohortMeasure, type CohortSwitches, isRate } from './cohort-switches'
import { benjaminiHochberg } from './stats/benjamini-hochberg'
import { compareRates, type Difference } from './stats/newcombe'
import { compareMeans } from './stats/welch'

/** A cohort of one side, with how far its row reaches. */
export interface ComparedCohort {
  span: CohortSpan
  size: number
}

/**
 * Sums by cohort and offset over the customers of one side: what is divided (whole and 1/10 000), by what, and the squares and
 * products of both per customer. Cumulative ones hold, of the squares, what each offset adds to them.
 */
export interface MomentColumns {
  cohort: ArrayLike<number>
  offset: ArrayLike<number>
  whole: ArrayLike<number>
  rest: ArrayLike<number>
  divisor: ArrayLike<number>
  squares: ArrayLike<number>
  products: ArrayLike<number>
  divisorSquares: ArrayLike<number>
  /** Customers with anything in the cell. */
  customers: ArrayLike<number>
}

export interface ComparisonSide {
  cohorts: readonly ComparedCohort[]
  columns: MomentColumns
}

/**
 * Two sides offset by offset, over the cohorts of each that are final there: the difference, its interval and whether it
 * survives Benjamini–Hochberg over all the cells (METRICS "Intervals, significance").
 */
export function compareCohorts(a: ComparisonSide, b: ComparisonSide, switches: CohortSwitches): ComparedCell[] {
  const { measure } = switches
  const width = Math.max(0, ...[...a.cohorts, ...b.cohorts].map(({ span }) => span.final))
  const [sumsA, sumsB] = [sumSide(a, switches, width), sumSide(b, switches, width)]
  const cells = Array.from({ length: width }, (_, offset) => {
    const [sideA, sideB] = [sideAt(sumsA, offset, measure), sideAt(sumsB, offset, measure)]
    const found = sideA.customers && sideB.customers ? findDifference(sumsA, sumsB, offset, measure) : null
    return { offset, a: sideA, b: sideB, ...found }
  })
  const tested = cells.flatMap(({ p }, at) => (p === undefined || p === null ? [] : [{ at, p }]))
  const survivors = new Set<number>()
  for (const [place, isSurvivor] of benjaminiHochberg(tested.map(({ p }) => p)).entries()) {
    const at = tested[place]?.at
    if (isSurvivor && at !== undefined) survivors.add(at)
  }
  return cells.map(({ difference = null, interval = null, p = null, ...cell }, at) => ({
    ...cell,
    difference,
    interval,
    p,
    isDifferent: survivors.has(at),
  }))
}

interface SideSums {
  series: Series
  squares: Float64Array
  products: Float64Array
  divisorSquares: Float64Array
  contributors: Float64Array
  cohorts: Float64Array
  customers: Float64Array
}

function sumSide({ cohorts, columns }: ComparisonSide, { measure, span }: CohortSwitches, width: number): SideSums {
  const cells = () => new Float64Array(width)
  const sums: SideSums = {
    series: { whole: cells(), rest: cells(), divisor: cells() },
    squares: cells(),
    products: cells(),
    divisorSquares: cells(),
    contributors: cells(),
    cohorts: cells(),
    customers: cells(),
  }
  const entriesOf = new Map<number, number[]>()
  for (let at = 0; at < columns.cohort.length; at++) {
    const cohort = columns.cohort[at] ?? Number.NaN
    const own = entriesOf.get(cohort)
    if (own) own.push(at)
    else entriesOf.set(cohort, [at])
  }
  for (const cohort of cohorts) addCohort(sums, cohort, columns, entriesOf.get(cohort.span.index) ?? [], span)
  if (!MEASURE_COLUMNS[measure].divisor) sums.series.divisor = null
  return sums
}

function addCohort(
  sums: SideSums,
  { span, size }: ComparedCohort,
  columns: MomentColumns,
  entries: readonly number[],
  through: CohortSwitches['span'],
): void {
  const parts = [
    [sums.series.whole, columns.whole],
    [sums.series.rest, columns.rest],
    [sums.series.divisor, columns.divisor],
    [sums.squares, columns.squares],
    [sums.products, columns.products],
    [sums.divisorSquares, columns.divisorSquares],
    [sums.contributors, columns.customers],
  ] as const
  for (const [total, column] of parts) {
    const own = new Float64Array(span.final)
    for (const at of entries) {
      const offset = columns.offset[at] ?? -1
      if (offset >= 0 && offset < span.final) add(own, offset, column[at])
    }
    accumulate({ whole: own, rest: null, divisor: null }, through)
    if (total) for (let at = 0; at < own.length; at++) add(total, at, own[at])
  }
  for (let at = 0; at < span.final; at++) {
    add(sums.cohorts, at, 1)
    add(sums.customers, at, size)
  }
}

function sideAt(sums: SideSums, offset: number, measure: CohortMeasure): ComparedSide {
  const customers = sums.customers[offset] ?? 0
  return {
    value: customers === 0 ? null : valueAt(sums.series, offset, customers, measure, 'perCustomer'),
    cohorts: sums.cohorts[offset] ?? 0,
    customers,
  }
}

type Found = Pick<ComparedCell, 'difference' | 'interval' | 'p'>

function findDifference(a: SideSums, b: SideSums, offset: number, measure: CohortMeasure): Found | null {
  if (isRate(measure)) {
    const [rateA, rateB] = [rateAt(a, offset), rateAt(b, offset)]
    const events = rateA.events + rateB.events
    const found = compareRates(rateA, rateB)
    // Everybody on both sides, or nobody: there is nothing that chance could have made.
    const isTrivial = events === 0 || events === rateA.trials + rateB.trials
    return found && { ...toFound(found), ...(isTrivial ? { interval: null, p: null } : {}) }
  }
  const [meanA, meanB] = [toMeanSample(momentsAt(a, offset)), toMeanSample(momentsAt(b, offset))]
  if (!meanA || !meanB) return null
  const found = compareMeans(meanA, meanB)
  return found ? toFound(found) : { difference: meanA.mean - meanB.mean, interval: null, p: null }
}

function toFound({ value, low, high, pValue }: Difference): Found {
  return { difference: value, interval: { low, high }, p: pValue }
}

function rateAt({ series, customers }: SideSums, offset: number) {
  return { events: series.whole[offset] ?? 0, trials: customers[offset] ?? 0 }
}

function momentsAt(sums: SideSums, offset: number): Moments {
  const of = (cells: Float64Array | null) => cells?.[offset] ?? 0
  const y = of(sums.series.whole) + of(sums.series.rest) / 10_000
  if (!sums.series.divisor) return perAcquired({ y, yy: of(sums.squares) }, of(sums.customers))
  return {
    ...NO_MOMENTS,
    customers: of(sums.contributors),
    y,
    x: of(sums.series.divisor),
    yy: of(sums.squares),
    xy: of(sums.products),
    xx: of(sums.divisorSquares),
  }
}
