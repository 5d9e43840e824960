import type { CohortForecast } from '@/domain/forecast-report'
import { bucketIndexOf, bucketLabel } from '@/domain/time/bucket'
import type { LocalDate } from '@/domain/time/local-date'
import type { CustomerColumns } from '../forecast-input'
import type { Histories } from '../histories/histories'
import { WEEKS_PER_MONTH } from '../weeks'
import { buildMonthLookup } from './bins'
import { type CalendarMonth, listMonthsAfter } from './calendar-months'
import { ordersWithin, type Part, type Projection, rangeOfParts } from './projection'
import { roundMinor, roundRange, scaleRange, shiftRange } from './ranges'

/** § Months after as-of's that the triangle is filled with. */
const MONTHS = 12

/** Each cohort's months to come (METRICS "Cohort grid", calendar offsets): cells of months that are over, or running, are null. */
export function computeCohortForecasts(
  projection: Projection,
  columns: CustomerColumns,
  histories: Histories,
  asOf: LocalDate,
  marginShare: number,
): CohortForecast[] {
  const months = listMonthsAfter(asOf, MONTHS)
  const margins = sumMarginByCohort(columns, histories)
  const binsByCohort = new Map<number, number[]>()
  for (const [bin, { cohort }] of projection.bins.entries()) {
    binsByCohort.set(cohort, [...(binsByCohort.get(cohort) ?? []), bin])
  }
  const now = bucketIndexOf(asOf, 'month')
  return [...binsByCohort]
    .sort(([a], [b]) => a - b)
    .map(([cohort, bins]) => {
      const customers = bins.reduce((sum, bin) => sum + (projection.bins[bin]?.customers ?? 0), 0)
      const actual = (margins.get(cohort) ?? 0) / customers
      const over: CohortForecast['cells'] = Array.from({ length: now - cohort + 1 }, () => null)
      const future = months.map((month) => computeCell(projection, bins, month, { customers, actual, marginShare }))
      const restOfMonth = computeRest(projection, bins, { months: months[0]?.fromMonths ?? 0, marginShare })
      return { cohort: bucketLabel(cohort, 'month'), customers, restOfMonth, cells: [...over, ...future] }
    })
}

function computeCell(
  projection: Projection,
  bins: readonly number[],
  { fromMonths, toMonths }: CalendarMonth,
  { customers, actual, marginShare }: { customers: number; actual: number; marginShare: number },
) {
  let [activeCustomers, orders, revenue] = [0, 0, 0]
  const parts: Part[] = bins.map((bin) => {
    const { alive, aliveValue, aliveRepeats, aliveAgeWeeks } = projection.bins[bin] ?? EMPTY
    const until = ordersWithin(projection, bin, toMonths)
    const within = until - ordersWithin(projection, bin, fromMonths)
    const future = projection.model.aliveFuture(aliveRepeats, aliveAgeWeeks)
    activeCustomers += alive * future.activeProbability(fromMonths * WEEKS_PER_MONTH, toMonths * WEEKS_PER_MONTH)
    orders += alive * within
    revenue += aliveValue * within
    return { bin, orders: until, months: toMonths }
  })
  const rest = scaleRange(rangeOfParts(projection, parts, 'revenue'), marginShare / customers)
  return {
    activeCustomers,
    orders,
    revenueMinor: roundMinor(revenue),
    marginMinor: roundMinor(revenue * marginShare),
    cumulativeMarginPerCustomerMinor: roundRange(shiftRange(rest, actual)),
  }
}

/** What the cohort is expected to bring within so many months from as-of. */
function computeRest(
  projection: Projection,
  bins: readonly number[],
  { months, marginShare }: { months: number; marginShare: number },
) {
  let revenue = 0
  if (months > 0) {
    for (const bin of bins) revenue += (projection.bins[bin]?.aliveValue ?? 0) * ordersWithin(projection, bin, months)
  }
  return { revenueMinor: roundMinor(revenue), marginMinor: roundMinor(revenue * marginShare) }
}

const EMPTY = { alive: 0, aliveValue: 0, aliveRepeats: 0, aliveAgeWeeks: 0 }

function sumMarginByCohort(
  { starts, marginMinor }: CustomerColumns,
  { who, firstDays }: Histories,
): Map<number, number> {
  const cohortOf = buildMonthLookup()
  const sums = new Map<number, number>()
  for (let i = 0; i < who.length; i++) {
    const customer = who[i] ?? 0
    let sum = 0
    for (let row = starts[customer] ?? 0; row < (starts[customer + 1] ?? 0); row++) sum += marginMinor[row] ?? 0
    const cohort = cohortOf(firstDays[i] ?? 0)
    sums.set(cohort, (sums.get(cohort) ?? 0) + sum)
  }
  return sums
}
