import type { Concentration } from './descriptive'
import { share } from './money'
import { gini } from './stats/gini'

export interface ConcentrationInput {
  customers: number
  /** Customers whose net revenue is below 0; they count as 0 in every sum here. */
  negativeCustomers: number
  totalMinor: bigint
  /** Revenue of the top ⌈p·N⌉ customers, by p in per cent. */
  topMinor: Record<1 | 5 | 10 | 20 | 50, bigint>
  /** Σ i·x(i) over net revenue ascending, i from 1. */
  weightedSum: bigint
}

/** Shares of revenue that the top customers bring, and the Gini coefficient (METRICS "concentration"); null without revenue. */
export function computeConcentration(input: ConcentrationInput): Concentration {
  const top = (percent: 1 | 5 | 10 | 20 | 50) => share(input.topMinor[percent], input.totalMinor)
  return {
    top1: top(1),
    top5: top(5),
    top10: top(10),
    top20: top(20),
    top50: top(50),
    gini: gini(input.customers, input.totalMinor, input.weightedSum),
    negativeCustomers: input.negativeCustomers,
  }
}

/** Returns ⌈p·N⌉ for p in per cent, in integers: 5 % of 20 is 1, not ⌈1.0000000000000002⌉. */
export function topCount(customers: number, percent: number): number {
  return Math.ceil((customers * percent) / 100)
}
