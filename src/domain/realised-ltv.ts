import { REALISED_AGES_MONTHS, type RealisedAge, type RealisedCurve, type RealisedLtv } from './ltv'
import { marginMinorFromE4, ratioMinor, toMinor } from './money'
import { bucketLastDay } from './time/bucket'
import { addMonths, type LocalDate } from './time/local-date'

/** "What may be paid for a customer" (METRICS): the horizon and the ratio the overview takes. */
export const MAXIMUM_CAC = { horizonMonths: 12, ratio: 3 }

export interface RealisedLtvInput {
  asOf: LocalDate
  /** Cohorts by month (index of time/bucket), with the first order's day of their youngest customer. */
  cohorts: readonly { cohort: number; size: number; youngestDay: LocalDate }[]
  /** Sums of the orders dated that many whole months after their customer's first order; −1 = on its very day. */
  sums: readonly { cohort: number; ageMonths: number; marginE4: bigint; revenueMinor: bigint }[]
}

/** What the cohorts final at an age hold. */
export interface FinalCohorts {
  ids: ReadonlySet<number>
  customers: number
}

/**
 * Realised LTV at 1 … 60 months with a curve to each age that has one (METRICS "LTV", method 1): margin of the orders
 * dated before the first + H months ÷ all acquired customers, over the cohorts final at H alone.
 */
export function computeRealisedLtv(input: RealisedLtvInput): RealisedLtv {
  const ages = REALISED_AGES_MONTHS.map((ageMonths) => computeAge(input, ageMonths))
  const reached = ages.filter((age) => age.marginPerCustomerMinor !== null)
  return {
    ages,
    curves: reached.map(({ ageMonths }) => computeCurve(input, ageMonths)),
    reason: reached.length === 0 ? 'historyTooShort' : null,
  }
}

/**
 * The most that may be paid for a customer: realised LTV at the horizon ÷ ratio (METRICS "maximum CAC"), rounded once;
 * null without a cohort final at the horizon.
 */
export function computeMaximumCac(input: RealisedLtvInput, { horizonMonths, ratio } = MAXIMUM_CAC): number | null {
  const final = findFinal(input, horizonMonths)
  return ratioMinor(sumBefore(input, final, horizonMonths).marginE4, BigInt(final.customers * ratio) * 10_000n)
}

function computeAge(input: RealisedLtvInput, ageMonths: number): RealisedAge {
  const final = findFinal(input, ageMonths)
  const { marginE4, revenueMinor } = sumBefore(input, final, ageMonths)
  return {
    ageMonths,
    marginPerCustomerMinor: ratioMinor(marginE4, BigInt(final.customers) * 10_000n),
    revenuePerCustomerMinor: ratioMinor(revenueMinor, final.customers),
    cohorts: final.ids.size,
    customers: final.customers,
    marginMinor: marginMinorFromE4(marginE4),
    revenueMinor: toMinor(revenueMinor),
    finalOn: final.customers > 0 ? null : findFirstFinalDay(input, ageMonths),
  }
}

function computeCurve(input: RealisedLtvInput, horizonMonths: number): RealisedCurve {
  const final = findFinal(input, horizonMonths)
  const points = Array.from({ length: horizonMonths + 1 }, (_, age) => sumBefore(input, final, age).marginE4)
  const divisor = BigInt(final.customers) * 10_000n
  return {
    horizonMonths,
    cohorts: final.ids.size,
    customers: final.customers,
    marginPerCustomerMinor: points.flatMap((marginE4) => ratioMinor(marginE4, divisor) ?? []),
  }
}

/** The cohorts final at an age. */
export function findFinal({ asOf, cohorts }: RealisedLtvInput, ageMonths: number): FinalCohorts {
  const final = cohorts.filter((cohort) => cohort.size > 0 && finalDay(cohort, ageMonths) <= asOf)
  return {
    ids: new Set(final.map(({ cohort }) => cohort)),
    customers: final.reduce((sum, { size }) => sum + size, 0),
  }
}

/** The day a cohort becomes final at an age: its month is over and its youngest customer has reached the age. */
export function finalDay(
  { cohort, youngestDay }: { cohort: number; youngestDay: LocalDate },
  ageMonths: number,
): LocalDate {
  const monthEnd = bucketLastDay(cohort, 'month')
  const anniversary = addMonths(youngestDay, ageMonths)
  if (anniversary < monthEnd) return monthEnd
  return anniversary
}

function findFirstFinalDay({ cohorts }: RealisedLtvInput, ageMonths: number): LocalDate | null {
  const days = cohorts.filter(({ size }) => size > 0).map((cohort) => finalDay(cohort, ageMonths))
  return days.toSorted()[0] ?? null
}

/** Sums over the final cohorts of the orders before an age; before age 0 stand the orders of the first day alone. */
export function sumBefore({ sums }: RealisedLtvInput, { ids }: FinalCohorts, ageMonths: number) {
  const total = { marginE4: 0n, revenueMinor: 0n }
  for (const sum of sums) {
    if (sum.ageMonths >= ageMonths || !ids.has(sum.cohort)) continue
    total.marginE4 += sum.marginE4
    total.revenueMinor += sum.revenueMinor
  }
  return total
}
