import { describe, expect, it } from 'vitest'
import { computeCac } from './acquisition'
import { computeLtvPayback, type PaybackInput } from './ltv-payback'

const JANUARY = 2025 * 12
const SIZE = 40

/** One cohort of forty, four months old; margins are per customer, by month of life. */
function inputOf(margins: number[], firstOrder: number): PaybackInput {
  const total = (perCustomer: number) => BigInt(perCustomer * SIZE) * 10_000n
  return {
    asOf: '2025-05-31',
    cohorts: [{ cohort: JANUARY, size: SIZE, youngestDay: '2025-01-31', firstOrderMarginE4: total(firstOrder) }],
    sums: margins.map((margin, ageMonths) => ({
      cohort: JANUARY,
      ageMonths,
      marginE4: total(margin),
      revenueMinor: 0n,
    })),
  }
}
/** Spend of that much for each of ten customers. */
const cacOf = (perCustomer: number) =>
  computeCac({
    asOf: '2025-05-31',
    spans: [{ firstDay: '2025-01-01', lastDay: '2025-01-31', amountMinor: BigInt(perCustomer * 10) }],
    customers: 10,
  })

describe('the payback of a customer', () => {
  // The longest age of METRICS that the cohort has reached is three months.
  const at = { horizonMonths: 3, customers: SIZE }

  it('is the month from which on the margin stays at CAC or above', () => {
    expect(computeLtvPayback(inputOf([6, 5, 2], 4), cacOf(11))).toEqual({ ...at, reading: 'within', months: 2 })
    // Returns take it below again: 6, 11, 9.
    expect(computeLtvPayback(inputOf([6, 5, -2], 4), cacOf(10))).toEqual({ ...at, reading: 'notYet', share: 0.9 })
  })

  it('is on the first order only where the first order alone is enough', () => {
    expect(computeLtvPayback(inputOf([12, 1, 1], 10), cacOf(10))).toEqual({ ...at, reading: 'onFirstOrder' })
    expect(computeLtvPayback(inputOf([12, 1, 1], 9), cacOf(10))).toEqual({ ...at, reading: 'within', months: 1 })
  })

  it('has no value where CAC has none, or where no age is final', () => {
    const unknown = computeCac({ asOf: '2025-05-31', spans: null, customers: 10 })
    expect(computeLtvPayback(inputOf([6], 4), unknown)).toBeNull()
    expect(computeLtvPayback({ ...inputOf([6], 4), asOf: '2025-02-10' }, cacOf(1))).toBeNull()
  })

  it('says how far it is', () => {
    expect(computeLtvPayback(inputOf([6, 1, 1], 4), cacOf(32))).toEqual({ ...at, reading: 'notYet', share: 0.25 })
    expect(computeLtvPayback(inputOf([6, 1, 1], 4), cacOf(0))).toEqual({ ...at, reading: 'onFirstOrder' })
  })
})
