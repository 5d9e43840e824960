import { addMonths, epochDay, fromEpochDay } from '@/domain/time/local-date'
import type { CustomerColumns } from '../forecast-input'
import { buildMonthLookup } from '../project/bins'

/** A cohort's cumulative margin by age, as far as it is final (METRICS "Realised, at age H"). */
export interface CohortMargins {
  customers: number
  /** At ages 1, 2 … months; the length is the last age at which the youngest customer has passed that anniversary. */
  cumulativeMinor: number[]
}

const LONGEST_AGE = 60

/** Cohorts by month of the first order, oldest first. */
export function sumCohortMargins({ starts, days, marginMinor }: CustomerColumns, asOfDay: number): CohortMargins[] {
  const cohortOf = buildMonthLookup()
  const cohorts = new Map<number, { customers: number; youngest: number; byAge: number[] }>()
  const boundsOf = buildBoundLookup()
  for (let customer = 0; customer + 1 < starts.length; customer++) {
    const from = starts[customer] ?? 0
    const first = days[from] ?? 0
    const key = cohortOf(first)
    const cohort = cohorts.get(key) ?? { customers: 0, youngest: first, byAge: new Array<number>(LONGEST_AGE).fill(0) }
    cohorts.set(key, cohort)
    cohort.customers++
    cohort.youngest = Math.max(cohort.youngest, first)
    const bounds = boundsOf(first)
    let age = 0
    for (let row = from; row < (starts[customer + 1] ?? from); row++) {
      while (age < LONGEST_AGE && (days[row] ?? 0) >= (bounds[age] ?? 0)) age++
      if (age < LONGEST_AGE) cohort.byAge[age] = (cohort.byAge[age] ?? 0) + (marginMinor[row] ?? 0)
    }
  }
  return [...cohorts]
    .sort(([a], [b]) => a - b)
    .map(([, { customers, youngest, byAge }]) => {
      const final = boundsOf(youngest).filter((day) => day <= asOfDay).length
      let sum = 0
      return {
        customers,
        cumulativeMinor: byAge.slice(0, final).map((margin) => {
          sum += margin
          return sum
        }),
      }
    })
}

/** The days on which a customer of that first day turns 1, 2 … months old. */
function buildBoundLookup(): (first: number) => readonly number[] {
  const known = new Map<number, number[]>()
  return (first) => {
    const before = known.get(first)
    if (before !== undefined) return before
    const day = fromEpochDay(first)
    const bounds = Array.from({ length: LONGEST_AGE }, (_, i) => epochDay(addMonths(day, i + 1)))
    known.set(first, bounds)
    return bounds
  }
}
