import type { ForecastMonth } from '@/domain/forecast-report'
import type { LocalDate } from '@/domain/time/local-date'
import type { Seasonality } from '../checks/seasonality'
import { expectedValue } from '../fits/fit-value'
import { WEEKS_PER_MONTH } from '../weeks'
import { type CalendarMonth, listMonthsAfter } from './calendar-months'
import type { Population } from './population'
import { ordersWithin, type Part, type Projection, rangeOfParts } from './projection'
import { roundMinor, roundRange, scaleRange } from './ranges'

const MONTHS = 12

/**
 * The twelve calendar months after as-of's: today's customers, and new ones at the pace of the last twelve months. Where the
 * yearly rhythm is known, the year's sum of each is spread by it; the models themselves know no seasons.
 */
export function computeForecastMonths(
  projection: Projection,
  population: Population,
  seasonality: Seasonality | null,
  asOf: LocalDate,
): ForecastMonth[] {
  const months = listMonthsAfter(asOf, MONTHS)
  const existing = months.map((month) => rangeOfParts(projection, partsOf(projection, month), 'revenue'))
  const fresh = computeNewRevenue(projection, population, MONTHS)
  const indices = months.map(({ index }) => seasonality?.indices[index % 12] ?? null)
  const existingFactors = spread(
    existing.map(({ expected }) => expected),
    indices,
  )
  const freshFactors = spread(fresh, indices)
  return months.map(({ label }, i) => {
    const revenue = scaleRange(existing[i] ?? { p10: 0, expected: 0, p90: 0 }, existingFactors[i] ?? 1)
    const newRevenue = (fresh[i] ?? 0) * (freshFactors[i] ?? 1)
    return {
      month: label,
      existingRevenueMinor: roundRange(revenue),
      existingMarginMinor: roundRange(scaleRange(revenue, population.marginShare)),
      newRevenueMinor: roundMinor(newRevenue),
      newMarginMinor: roundMinor(newRevenue * population.marginShare),
      seasonalIndex: indices[i] ?? null,
    }
  })
}

function partsOf(projection: Projection, { fromMonths, toMonths }: CalendarMonth): Part[] {
  return projection.bins.map((_, bin) => ({
    bin,
    orders: ordersWithin(projection, bin, toMonths) - ordersWithin(projection, bin, fromMonths),
    months: toMonths,
    spanMonths: toMonths - fromMonths,
  }))
}

/** Customers won in month j are, on average, half a month old at its end. */
function computeNewRevenue({ model, value }: Projection, population: Population, months: number): number[] {
  const perMonth = population.newCustomers / 12
  const repeatValue = expectedValue(value, 0, 0)
  const repeatsBy = Array.from({ length: months }, (_, age) =>
    model.expectedOrdersOfNewCustomer((age + 0.5) * WEEKS_PER_MONTH),
  )
  return Array.from({ length: months }, (_, month) => {
    // Σ over the months j ≤ this one of the repeats that cohort j makes in it: telescopes to the oldest cohort's.
    const repeats = repeatsBy[month] ?? 0
    return perMonth * (population.firstDayRevenueMinor + repeats * repeatValue)
  })
}

/** Factors that give the amounts the shape of the indices and keep their sum. */
function spread(amounts: readonly number[], indices: readonly (number | null)[]): number[] {
  const plain = amounts.reduce((sum, amount) => sum + amount, 0)
  const shaped = amounts.reduce((sum, amount, i) => sum + amount * (indices[i] ?? 1), 0)
  return indices.map((index) => (index === null || !(shaped > 0) ? 1 : (index * plain) / shaped))
}
