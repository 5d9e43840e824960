import type { PredictedLtv } from '@/domain/forecast-report'
import { addMonths, epochDay, fromEpochDay } from '@/domain/time/local-date'
import { DISCOUNT_RATE_MONTHLY } from '../discounted-orders'
import type { CustomerColumns } from '../forecast-input'
import { WEEKS_PER_MONTH } from '../weeks'
import { ordersWithin, type Part, type Projection, rangeOfParts } from './projection'
import { roundMinor, roundRange, scaleRange, shiftRange } from './ranges'

/** § Ages at which LTV is predicted. */
export const LTV_AGES = [6, 12, 24, 36, 60]

/**
 * METRICS "Predicted, at age H": margin that is in up to the customer's age (cut at H) + expected margin from there to age H, per
 * acquired customer. Months to come are discounted at their end, (1 + d)^(−t).
 */
export function computePredictedLtv(
  projection: Projection,
  columns: CustomerColumns,
  customers: number,
  marginShare: number,
): PredictedLtv[] {
  const actuals = sumMarginByAge(columns)
  return LTV_AGES.map((ageMonths, at) => {
    const discounted = restParts(projection, ageMonths, DISCOUNT_RATE_MONTHLY)
    const plain = restParts(projection, ageMonths, 0)
    const actual = customers === 0 ? 0 : (actuals[at] ?? 0) / customers
    const perCustomer = (parts: readonly Part[]) =>
      scaleRange(rangeOfParts(projection, parts, 'revenue'), marginShare / Math.max(1, customers))
    return {
      ageMonths,
      perCustomerMinor: roundRange(shiftRange(perCustomer(discounted), actual)),
      undiscountedMinor: roundMinor(actual + perCustomer(plain).expected),
      actualMinor: roundMinor(actual),
      customers,
    }
  })
}

/** Months a bin has still to go until that age. */
export function monthsToAge({ bins }: Projection, bin: number, ageMonths: number): number {
  return Math.max(0, ageMonths - (bins[bin]?.ageWeeks ?? 0) / WEEKS_PER_MONTH)
}

export function restParts(projection: Projection, ageMonths: number, discountMonthly: number): Part[] {
  const parts: Part[] = []
  for (let bin = 0; bin < projection.bins.length; bin++) {
    const rest = monthsToAge(projection, bin, ageMonths)
    if (rest > 0) parts.push({ bin, orders: ordersUntil(projection, bin, rest, discountMonthly), months: rest })
  }
  return parts
}

function ordersUntil(projection: Projection, bin: number, months: number, discountMonthly: number): number {
  let [sum, before] = [0, 0]
  for (let month = 1; month < months + 1; month++) {
    const until = ordersWithin(projection, bin, Math.min(month, months))
    sum += (until - before) * (1 + discountMonthly) ** -month
    before = until
  }
  return sum
}

/** Σ margin of order days before first date + H calendar months (METRICS "Realised, at age H"), for every H. */
function sumMarginByAge({ starts, days, marginMinor }: CustomerColumns): number[] {
  const sums = LTV_AGES.map(() => 0)
  const ends = new Map<number, number[]>()
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const from = starts[customer] ?? 0
    const first = days[from] ?? 0
    let bounds = ends.get(first)
    if (bounds === undefined) {
      const firstDay = fromEpochDay(first)
      bounds = LTV_AGES.map((months) => epochDay(addMonths(firstDay, months)))
      ends.set(first, bounds)
    }
    for (let row = from; row < (starts[customer + 1] ?? from); row++) {
      const day = days[row] ?? 0
      const margin = marginMinor[row] ?? 0
      for (let at = LTV_AGES.length - 1; at >= 0 && day < (bounds[at] ?? 0); at--) sums[at] = (sums[at] ?? 0) + margin
    }
  }
  return sums
}
