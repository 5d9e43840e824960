import type { WhatIfBasis, WhatIfResult } from '@/domain/forecast-report'
import type { BehaviourChange } from '../alive-future'
import { DISCOUNT_RATE_MONTHLY } from '../discounted-orders'
import { restoreModel } from '../fits/fitted-model'
import { LTV_AGES, restParts } from '../project/predicted-ltv'
import { ordersWithin, type Projection } from '../project/projection'
import { roundMinor } from '../project/ranges'
import { WEEKS_PER_MONTH } from '../weeks'

const HORIZON_MONTHS = 12
/** Cohorts are joined by quarter: a few hundred rows are enough for a slider. */
const COHORT_MONTHS = 3

export interface Change extends BehaviourChange {
  /** Multiplies the value of every order to come. */
  valueFactor: number
}

/** Groups the customers into a few hundred rows, which carry the forecast's own figures: small enough to be sent to a browser. */
export function buildWhatIfBasis(
  projection: Projection,
  { marginShare, customers, actualMinor }: { marginShare: number; customers: number; actualMinor: readonly number[] },
): WhatIfBasis {
  const rows = new Map<
    string,
    { weight: number; repeats: number; ageWeeks: number; marginMinor: number; restMinor: number[] }
  >()
  const rests = LTV_AGES.map(
    (age) => new Map(restParts(projection, age, DISCOUNT_RATE_MONTHLY).map((part) => [part.bin, part.orders])),
  )
  for (const [b, bin] of projection.bins.entries()) {
    const key = `${Math.floor(bin.cohort / COHORT_MONTHS)} ${Math.round(4 * Math.log2(1 + bin.aliveRepeats))}`
    const row = rows.get(key) ?? {
      weight: 0,
      repeats: 0,
      ageWeeks: 0,
      marginMinor: 0,
      restMinor: LTV_AGES.map(() => 0),
    }
    rows.set(key, row)
    row.weight += bin.alive
    row.repeats += bin.alive * bin.aliveRepeats
    row.ageWeeks += bin.alive * bin.aliveAgeWeeks
    row.marginMinor += bin.aliveValue * marginShare * ordersWithin(projection, b, HORIZON_MONTHS)
    for (const [i, rest] of rests.entries()) {
      row.restMinor[i] = (row.restMinor[i] ?? 0) + bin.aliveValue * marginShare * (rest.get(b) ?? 0)
    }
  }
  return {
    model: projection.model.name,
    parameters: projection.model.parameters,
    customers,
    ages: [...LTV_AGES],
    actualMinor: [...actualMinor],
    rows: [...rows.values()]
      .filter(({ weight }) => weight > 0)
      .map(({ weight, repeats, ageWeeks, marginMinor, restMinor }) => ({
        repeats: round(repeats / weight),
        ageWeeks: round(ageWeeks / weight),
        marginMinor: roundMinor(marginMinor),
        restMinor: restMinor.map(roundMinor),
      })),
  }
}

const round = (value: number) => Math.round(value * 1000) / 1000

/**
 * "What if, from as-of on, …": next-12-month margin and LTV by age under changed behaviour. What is past stays as it was, P(alive)
 * included; only what living customers do from now on is changed. "Churn −5 %" = `dropOutFactor` 0.95. Each row's own
 * figure is multiplied by changed ÷ fitted orders of its mean history, so that no change gives the forecast's figures.
 */
export function computeWhatIf(basis: WhatIfBasis, change: Change): WhatIfResult {
  const model = restoreModel(basis.model, basis.parameters)
  let nextMargin = 0
  const rests = basis.ages.map(() => 0)
  for (const { repeats, ageWeeks, marginMinor, restMinor } of basis.rows) {
    const fitted = model.aliveFuture(repeats, ageWeeks)
    const changed = model.aliveFuture(repeats, ageWeeks, change)
    const factorAt = (weeks: number) => {
      const before = fitted.expectedOrders(weeks)
      return before > 0 ? (change.valueFactor * changed.expectedOrders(weeks)) / before : change.valueFactor
    }
    nextMargin += marginMinor * factorAt(HORIZON_MONTHS * WEEKS_PER_MONTH)
    for (const [i, ageMonths] of basis.ages.entries()) {
      const rest = restMinor[i] ?? 0
      // A row's mean age may be past H while its youngest customers still have a day to go.
      const weeks = Math.max(1, ageMonths * WEEKS_PER_MONTH - ageWeeks)
      if (rest !== 0) rests[i] = (rests[i] ?? 0) + rest * factorAt(weeks)
    }
  }
  return {
    nextMarginMinor: roundMinor(nextMargin),
    ltv: basis.ages.map((ageMonths, i) => ({
      ageMonths,
      perCustomerMinor: roundMinor((basis.actualMinor[i] ?? 0) + (rests[i] ?? 0) / Math.max(1, basis.customers)),
    })),
  }
}
