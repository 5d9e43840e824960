import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeMaximumCac, computeRealisedLtv, type RealisedLtvInput } from './realised-ltv'

const JANUARY = 2025 * 12
const E4 = 10_000n
const input: RealisedLtvInput = {
  asOf: '2026-01-31',
  cohorts: [
    { cohort: JANUARY, size: 3, youngestDay: '2025-01-31' },
    { cohort: JANUARY + 11, size: 1, youngestDay: '2025-12-31' },
    { cohort: JANUARY + 12, size: 1, youngestDay: '2026-01-02' },
  ],
  sums: [
    { cohort: JANUARY, ageMonths: -1, marginE4: 100n * E4, revenueMinor: 200n },
    { cohort: JANUARY, ageMonths: 0, marginE4: 20n * E4, revenueMinor: 40n },
    { cohort: JANUARY, ageMonths: 1, marginE4: 30n * E4, revenueMinor: 60n },
    { cohort: JANUARY, ageMonths: 11, marginE4: 7n * E4, revenueMinor: 14n },
    { cohort: JANUARY, ageMonths: 12, marginE4: 1_000n * E4, revenueMinor: 2_000n },
    { cohort: JANUARY + 11, ageMonths: -1, marginE4: 500n * E4, revenueMinor: 500n },
    { cohort: JANUARY + 12, ageMonths: -1, marginE4: 900n * E4, revenueMinor: 900n },
  ],
}
const ltv = computeRealisedLtv(input)
const ageOf = (months: number) => ltv.ages.find((age) => age.ageMonths === months)

describe('realised LTV', () => {
  it('divides the margin before each age by all customers of the cohorts final at it', () => {
    // At 1 month two cohorts are final: 31 December + 1 month is 31 January. (100 + 20 + 500) ÷ 4 = 155.
    expect(ageOf(1)).toEqual({
      ageMonths: 1,
      marginPerCustomerMinor: 155,
      revenuePerCustomerMinor: 185,
      cohorts: 2,
      customers: 4,
      marginMinor: 620,
      revenueMinor: 740,
      finalOn: null,
    })
    // At 12 months only January is: (100 + 20 + 30 + 7) ÷ 3 = 52.33; the order at age 12 itself is outside.
    expect(ageOf(12)).toMatchObject({ marginPerCustomerMinor: 52, cohorts: 1, customers: 3, marginMinor: 157 })
  })

  it('says when the first cohort reaches an age that none has', () => {
    expect(ageOf(24)).toMatchObject({ marginPerCustomerMinor: null, cohorts: 0, customers: 0, finalOn: '2027-01-31' })
    expect(ageOf(60)?.finalOn).toBe('2030-01-31')
  })

  it('draws a curve to each age over the cohorts final at its end, from the first day alone', () => {
    expect(ltv.curves.map((curve) => curve.horizonMonths)).toEqual([1, 3, 6, 12])
    expect(ltv.curves[0]).toMatchObject({ cohorts: 2, customers: 4, marginPerCustomerMinor: [150, 155] })
    expect(ltv.curves[1]).toMatchObject({ cohorts: 1, customers: 3, marginPerCustomerMinor: [33, 40, 50, 50] })
  })

  it('waits for the month of the cohort to end', () => {
    const early = {
      ...input,
      asOf: '2025-02-28',
      cohorts: [{ cohort: JANUARY + 1, size: 1, youngestDay: '2025-02-01' }],
    }
    expect(computeRealisedLtv({ ...early, asOf: '2025-03-01' }).ages[0]?.cohorts).toBe(1)
    expect(computeRealisedLtv({ ...early, asOf: '2025-02-28' }).ages[0]).toMatchObject({
      cohorts: 0,
      finalOn: '2025-03-01',
    })
  })

  it('has a reason where no cohort is old enough', () => {
    expect(computeRealisedLtv({ asOf: '2025-01-01', cohorts: [], sums: [] })).toMatchObject({
      curves: [],
      reason: 'historyTooShort',
    })
    expect(ltv.reason).toBeNull()
  })

  it('allows a third of the 12-month figure for a customer, rounded once', () => {
    // 157 ÷ (3 · 3) = 17.44.
    expect(computeMaximumCac(input)).toBe(17)
    expect(computeMaximumCac(input, { horizonMonths: 12, ratio: 1 })).toBe(52)
    expect(computeMaximumCac(input, { horizonMonths: 24, ratio: 3 })).toBeNull()
  })

  it('has curves that never dip where no margin is negative, and that end at the age they lead to', () => {
    const sum = fc.record({
      cohort: fc.integer({ min: JANUARY, max: JANUARY + 11 }),
      ageMonths: fc.integer({ min: -1, max: 30 }),
      marginE4: fc.bigInt(0n, 10n ** 9n),
      revenueMinor: fc.bigInt(0n, 10n ** 5n),
    })
    const cohorts = Array.from({ length: 12 }, (_, at) => ({
      cohort: JANUARY + at,
      size: at + 1,
      youngestDay: '2025-12-31',
    }))
    fc.assert(
      fc.property(fc.array(sum), (sums) => {
        const { ages, curves } = computeRealisedLtv({ asOf: '2027-06-15', cohorts, sums })
        for (const { horizonMonths, marginPerCustomerMinor: curve } of curves) {
          expect(curve).toEqual([...curve].sort((a, b) => a - b))
          expect(curve).toHaveLength(horizonMonths + 1)
          expect(curve.at(-1)).toBe(ages.find((age) => age.ageMonths === horizonMonths)?.marginPerCustomerMinor)
        }
      }),
    )
  })
})
