import { ratioMinor, roundMinor } from './money'
import { createRandom } from './simulate/random'
import { BOOTSTRAP, bootstrapMean, type ValueBin } from './stats/bootstrap-mean'
import { bootstrapMedian } from './stats/bootstrap-median'
import type { Interval } from './stats/interval'
import { bucketLabel } from './time/bucket'
import type { LocalDate } from './time/local-date'

/** A figure with its 95 % percentile-bootstrap interval over customers. */
export interface Estimate {
  valueMinor: number
  lowMinor: number
  highMinor: number
}

/** One monthly cohort's realised LTV at the age. */
export interface LtvTrendPoint {
  /** `2025-03`. */
  cohort: string
  customers: number
  valueMinor: number
  /** Null while the cohort is not final at the age: its value is what has come so far. */
  lowMinor: number | null
  highMinor: number | null
  isFinal: boolean
  finalOn: LocalDate
}

/** How realised LTV at an age is spread over customers, and how it went from cohort to cohort. */
export interface LtvSpread {
  ageMonths: number
  customers: number
  cohorts: number
  /** Null without a cohort final at the age. */
  mean: Estimate | null
  median: Estimate | null
  resamples: number
  trend: LtvTrendPoint[]
}

/** Margins of customers in 1/10 000 minor units, as bins of neighbours. */
export interface CohortMargins {
  cohort: number
  isFinal: boolean
  finalOn: LocalDate
  customers: number
  marginE4: bigint
  bins: readonly ValueBin[]
}

export interface LtvSpreadInput {
  ageMonths: number
  /** Every cohort by its month, oldest first. */
  cohorts: readonly CohortMargins[]
  /** Of all customers of the final cohorts together. */
  bins: readonly ValueBin[]
  /** Margins by rank among them, ascending, from rank `from` on, as far as the median's resamples reach. */
  middle: { from: number; marginsE4: ArrayLike<number> }
}

/**
 * Mean and median of realised LTV with bootstrap intervals (METRICS "Intervals"), over the customers of the cohorts final at
 * the age, and the mean of each cohort. Each figure has its own stream of chance from the one seed, so that it does not change
 * with what stands beside it.
 */
export function computeLtvSpread({ ageMonths, cohorts, bins, middle }: LtvSpreadInput): LtvSpread {
  const final = cohorts.filter((cohort) => cohort.isFinal)
  const customers = final.reduce((sum, cohort) => sum + cohort.customers, 0)
  const marginE4 = final.reduce((sum, cohort) => sum + cohort.marginE4, 0n)
  const valueAt = (rank: number) => middle.marginsE4[rank - middle.from] ?? Number.NaN
  const half = (customers - 1) / 2
  const medianE4 = customers === 0 ? null : (valueAt(Math.floor(half)) + valueAt(Math.ceil(half))) / 2
  return {
    ageMonths,
    customers,
    cohorts: final.length,
    mean: toEstimate(meanMinor(marginE4, customers), bootstrapMean(bins, createRandom(BOOTSTRAP.seed))),
    median: toEstimate(minorFromE4(medianE4), bootstrapMedian(customers, valueAt, createRandom(BOOTSTRAP.seed + 1))),
    resamples: BOOTSTRAP.resamples,
    trend: cohorts.map(toTrendPoint),
  }
}

function toTrendPoint({ cohort, customers, marginE4, bins, isFinal, finalOn }: CohortMargins): LtvTrendPoint {
  const bounds = isFinal ? bootstrapMean(bins, createRandom(BOOTSTRAP.seed + cohort)) : null
  return {
    cohort: bucketLabel(cohort, 'month'),
    customers,
    valueMinor: meanMinor(marginE4, customers) ?? 0,
    lowMinor: minorFromE4(bounds?.low ?? null),
    highMinor: minorFromE4(bounds?.high ?? null),
    isFinal,
    finalOn,
  }
}

function meanMinor(marginE4: bigint, customers: number): number | null {
  return ratioMinor(marginE4, BigInt(customers) * 10_000n)
}

function minorFromE4(e4: number | null): number | null {
  return roundMinor(e4 === null ? null : e4 / 10_000)
}

function toEstimate(valueMinor: number | null, bounds: Interval | null): Estimate | null {
  const [lowMinor, highMinor] = [minorFromE4(bounds?.low ?? null), minorFromE4(bounds?.high ?? null)]
  return valueMinor === null || lowMinor === null || highMinor === null ? null : { valueMinor, lowMinor, highMinor }
}
