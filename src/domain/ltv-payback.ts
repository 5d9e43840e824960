import type { CacSummary } from './acquisition'
import { type LtvPayback, REALISED_AGES_MONTHS } from './ltv'
import { type FinalCohorts, findFinal, type RealisedLtvInput, sumBefore } from './realised-ltv'

export interface PaybackInput extends RealisedLtvInput {
  /** With the margin of the cohort's first orders alone. */
  cohorts: readonly (RealisedLtvInput['cohorts'][number] & { firstOrderMarginE4: bigint })[]
}

/** § A horizon with fewer customers behind it yields to a shorter one. */
const ENOUGH_CUSTOMERS = 30

/**
 * In which month of its life a customer has brought back what one costs now: the smallest age from which on cumulative margin
 * per acquired customer stays at CAC or above, over the cohorts final at the longest age that enough customers have reached
 * (METRICS "payback"). Quotients are compared unrounded. Null where CAC or every age has no value.
 * Example: CAC 10, margin by month 6, 11, 9, 12 → within month 4.
 */
export function computeLtvPayback(input: PaybackInput, cac: CacSummary): LtvPayback | null {
  const { spendMinor, customers: spendCustomers, valueMinor } = cac
  const horizon = chooseHorizon(input)
  if (horizon === null || spendMinor === null || valueMinor === null) return null
  const { horizonMonths, final } = horizon
  const needed = BigInt(spendMinor) * BigInt(final.customers) * 10_000n
  const isReached = (marginE4: bigint) => marginE4 * BigInt(spendCustomers) >= needed
  const base = { horizonMonths, customers: final.customers }
  const reached = Array.from({ length: horizonMonths }, (_, at) => isReached(sumBefore(input, final, at + 1).marginE4))
  const months = reached.lastIndexOf(false) + 2
  if (months > horizonMonths) {
    const { marginE4 } = sumBefore(input, final, horizonMonths)
    return { ...base, reading: 'notYet', share: Number(marginE4 * BigInt(spendCustomers)) / Number(needed) }
  }
  const first = input.cohorts
    .filter(({ cohort }) => final.ids.has(cohort))
    .reduce((sum, cohort) => sum + cohort.firstOrderMarginE4, 0n)
  return months === 1 && isReached(first)
    ? { ...base, reading: 'onFirstOrder' }
    : { ...base, reading: 'within', months }
}

function chooseHorizon(input: RealisedLtvInput): { horizonMonths: number; final: FinalCohorts } | null {
  const reached = REALISED_AGES_MONTHS.map((horizonMonths) => ({
    horizonMonths,
    final: findFinal(input, horizonMonths),
  })).filter(({ final }) => final.customers > 0)
  return reached.findLast(({ final }) => final.customers >= ENOUGH_CUSTOMERS) ?? reached.at(-1) ?? null
}
