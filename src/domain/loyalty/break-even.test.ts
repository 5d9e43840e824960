import { describe, expect, it } from 'vitest'
import type { CalculatorBaseline } from './baseline'
import { breakEven } from './break-even'
import { breakEvenOfCoupon, breakEvenOfPoints } from './break-even-formulas'
import { buildPopulation } from './build-population'
import type { Programme } from './programme'
import { buildProgramme } from './templates'
import { buildScenario } from './testing/build-scenario'
import { buildStore } from './testing/build-store'

const BASIS = { averageOrderMinor: 1_000_000 }

describe('the closed forms', () => {
  it('give the examples of the metrics', () => {
    const at = (rewardShare: number, redeemedShare: number, marginShare: number) =>
      breakEvenOfPoints({ rewardShare, redeemedShare, marginShare, fixedShare: 0 }, 1)
    expect(at(0.05, 0.7, 0.4)).toBeCloseTo(0.09589, 5)
    expect(at(0.03, 0.6, 0.3)).toBeCloseTo(0.06383, 5)
    expect(breakEvenOfCoupon({ rewardShare: 0.1, redeemedShare: 0.5, marginShare: 0.4, fixedShare: 0 })).toBeCloseTo(
      0.16667,
      5,
    )
  })

  it('have no answer where a sale costs more than it brings', () => {
    expect(breakEvenOfPoints({ rewardShare: 0.4, redeemedShare: 1, marginShare: 0.4, fixedShare: 0 }, 1)).toBeNull()
    expect(breakEvenOfCoupon({ rewardShare: 0.4, redeemedShare: 0, marginShare: 0.4, fixedShare: 0 })).toBeNull()
    // 5 % × 70 % is 3.5 %, which doubles miss by a hair.
    expect(
      breakEvenOfPoints({ rewardShare: 0.05, redeemedShare: 0.7, marginShare: 0.035, fixedShare: 0 }, 1),
    ).toBeNull()
    expect(breakEvenOfPoints({ rewardShare: 0, redeemedShare: 1, marginShare: 0.4, fixedShare: 0.04 }, 1)).toBeCloseTo(
      0.1,
      12,
    )
  })
})

describe('the simulator’s own root', () => {
  /** Nobody leaves, orders are frequent: as the closed forms suppose. */
  const baseline: CalculatorBaseline = {
    kind: 'calculator',
    customers: 200,
    averageOrderMinor: 1_000_000,
    ordersPerMonth: 2,
    marginShare: 0.4,
    lifetimeMonths: 1e6,
  }
  const points = (changes: object = {}) =>
    ({ ...buildProgramme('points', BASIS), expiryDays: null, burnCapShare: 1, ...changes }) as Programme
  const cases = [
    { earnShare: 0.05, redeemed: 0.7, marginShare: 0.4, unitCostShare: 1, known: 0.09589 },
    { earnShare: 0.03, redeemed: 0.6, marginShare: 0.3, unitCostShare: 1, known: 0.06383 },
    { earnShare: 0.1, redeemed: 0.5, marginShare: 0.5, unitCostShare: 0.5, known: 0.05263 },
  ]

  it.each(cases)(
    'of points at $earnShare, $redeemed redeemed, margin $marginShare is the formula’s',
    ({ earnShare, redeemed, marginShare, unitCostShare, known }) => {
      const population = buildPopulation(null, { ...baseline, marginShare }, 0)
      const result = breakEven(
        population,
        buildScenario([points({ earnShare, unitCostShare })], { values: { 'redemption.points': redeemed } }),
        { seed: 1 },
      )
      expect(result.upliftShare).toBeCloseTo(result.formula?.upliftShare ?? Number.NaN, 6)
      // The share of customers who redeem is exact; their share of the sales is a little by chance.
      expect(result.upliftShare).toBeCloseTo(known, 3)
    },
  )

  it('of a coupon is the formula’s but for each customer’s first order, which has no coupon yet', () => {
    const population = buildPopulation(null, { ...baseline, customers: 20, ordersPerMonth: 30 }, 0)
    const coupon = { ...buildProgramme('percentageCoupon', BASIS), validityDays: 3650 }
    const result = breakEven(population, buildScenario([coupon], { values: { 'redemption.percentageCoupon': 0.5 } }), {
      seed: 1,
    })
    expect(result.upliftShare).toBeCloseTo(result.formula?.upliftShare ?? Number.NaN, 3)
    expect(result.upliftShare).toBeCloseTo(0.16667, 2)
  })

  it('of points with a fixed cost, expiry, caps and leaving customers is the formula’s with the shares that came out', () => {
    const { population } = buildStore(800)
    const scenario = {
      ...buildScenario([points({ expiryDays: 90, burnCapShare: 0.3 })], { values: { 'redemption.points': 0.4 } }),
    }
    const costs = { fixedMinor: 100_000, monthlyMinor: 1000, perMessageMinor: 0, messagesPerCustomerMonth: 0 }
    const result = breakEven(population, { ...scenario, costs }, { seed: 1 })
    expect(result.upliftShare).toBeCloseTo(result.formula?.upliftShare ?? Number.NaN, 3)
    expect(result.formula?.redeemedShare).toBeLessThan(0.4)
  })

  it('is none where the reward eats the margin, and 0 where nothing costs anything', () => {
    const population = buildPopulation(null, { ...baseline, customers: 50 }, 0)
    const generous = buildScenario([points({ earnShare: 0.5 })], { values: { 'redemption.points': 1 } })
    expect(breakEven(population, generous, { seed: 1 })).toMatchObject({
      upliftShare: null,
      formula: { upliftShare: null },
      plausibility: 'impossible',
    })
    expect(breakEven(population, buildScenario([]), { seed: 1 })).toMatchObject({
      upliftShare: 0,
      plausibility: 'likely',
    })
  })

  it('stands beside what studies found', () => {
    const population = buildPopulation(null, { ...baseline, customers: 100 }, 0)
    const result = breakEven(population, buildScenario([points()], { values: { 'redemption.points': 0.7 } }), {
      seed: 1,
    })
    expect(Object.fromEntries(result.studies.map(({ id, place }) => [id, place]))).toMatchObject({
      incentiveDriven2021: 'above',
      dataInsight2024: 'within',
      mckinsey2021: 'below',
    })
    expect(result.plausibility).toBe('unlikely')
  })
})
