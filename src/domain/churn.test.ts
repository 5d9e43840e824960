import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CacSummary, computeCac } from './acquisition'
import { type ChurnMonth, type ChurnPeriod, computeChurn, computeChurnWindow } from './churn'
import { computeFormulaLtv, computeUnsteadiness } from './formula-ltv'

const JANUARY = 2025 * 12
const month = (at: number, over: Partial<ChurnMonth> = {}): ChurnMonth => ({
  month: JANUARY + at,
  startBase: 10,
  endBase: 10,
  lost: 1,
  revenueMinor: 100n,
  marginE4: 500_000n,
  ...over,
})
const months = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => month(from + at))
const windowOf = (firstDay: string, asOf: string, all = months(0, 40)) =>
  computeChurnWindow({ asOf, firstDay, inactivityMonths: 12, months: all }).window

describe('the churn window', () => {
  it('is the last 12 whole months with 12 whole months of history before each', () => {
    expect(windowOf('2025-01-01', '2027-06-29')).toMatchObject({
      months: 12,
      from: '2026-06',
      to: '2027-05',
      reason: null,
    })
    expect(windowOf('2025-01-01', '2027-06-30')).toMatchObject({ months: 12, from: '2026-07', to: '2027-06' })
    expect(windowOf('2025-01-01', '2026-06-30')).toMatchObject({ months: 6, from: '2026-01', to: '2026-06' })
    expect(windowOf('2025-01-02', '2026-06-30')).toMatchObject({ months: 5, from: '2026-02', to: '2026-06' })
  })

  it('says that the history is too short with fewer than 3 months, and that nobody was lost', () => {
    expect(windowOf('2025-01-01', '2026-03-31')).toMatchObject({ months: 3, reason: null })
    expect(windowOf('2025-01-01', '2026-03-30')).toMatchObject({ months: 2, reason: 'historyTooShort' })
    expect(windowOf('2025-01-01', '2025-06-30')).toMatchObject({
      months: 0,
      from: null,
      to: null,
      reason: 'historyTooShort',
    })
    const kept = months(0, 40).map((one) => ({ ...one, lost: 0 }))
    expect(windowOf('2025-01-01', '2027-06-30', kept).reason).toBe('nobodyLost')
    const none = kept.map((one) => ({ ...one, startBase: 0 }))
    expect(windowOf('2025-01-01', '2027-06-30', none).reason).toBe('noCustomers')
  })

  it('sums base, lost, revenue and margin before any division', () => {
    expect(windowOf('2025-01-01', '2026-06-30')).toMatchObject({
      startBase: 60,
      endBase: 60,
      lost: 6,
      revenueMinor: 600,
      marginMinor: 300,
    })
  })
})

const period = (over: Partial<ChurnPeriod['window']>, marginE4 = 0n): ChurnPeriod => ({
  window: {
    months: 12,
    from: '2025-01',
    to: '2025-12',
    startBase: 200,
    endBase: 200,
    lost: 100,
    revenueMinor: 200_000,
    marginMinor: 0,
    inactivityMonths: 12,
    reason: null,
    ...over,
  },
  marginE4,
  firstBase: 100,
  lastBase: 100,
})

const NO_CAC = computeCac({ asOf: '2026-01-31', spans: null, customers: 0 })

describe('churn and formula LTV', () => {
  it('of 1 000 a month and 100 lost of 200 are 1 000 ÷ 0.5 = 2 000', () => {
    const half = period({}, 800_000_000n)
    expect(computeChurn(half)).toEqual({
      monthlyChurn: 0.5,
      averageLifetimeMonths: 2,
      arpaMinor: 1000,
      marginArpaMinor: 400,
    })
    const { simple, full } = computeFormulaLtv(half, {
      annual: { revenueMinor: 90_000n, baseYearAgo: 60, lostOfThatBase: 30 },
      cac: NO_CAC,
    })
    expect(simple).toMatchObject({ valueMinor: 2000, marginValueMinor: 800, expandedMinor: 3000, reason: null })
    expect(full).toEqual({ valueMinor: 800, cacMinor: null, cacReason: 'notKnown', reason: null })
  })

  it('take CAC off the full formula, rounded once, and leave it off where it has no value', () => {
    const spent = (spendMinor: number, customers: number) =>
      computeCac({
        asOf: '2026-01-31',
        spans: [{ firstDay: '2025-06-01', lastDay: '2025-06-30', amountMinor: BigInt(spendMinor) }],
        customers,
      })
    const fullOf = (cac: CacSummary, marginE4 = 800_000_000n) =>
      computeFormulaLtv(period({}, marginE4), { annual: null, cac }).full
    expect(fullOf(spent(1_000, 4))).toEqual({ valueMinor: 550, cacMinor: 250, cacReason: null, reason: null })
    // 800 − 1 000 ÷ 3 = 466.67, and 800.4 − 0.8 = 799.6: no step of it is rounded by itself.
    expect(fullOf(spent(1_000, 3)).valueMinor).toBe(467)
    expect(fullOf(spent(4, 5), 800_400_000n).valueMinor).toBe(800)
    expect(fullOf(spent(0, 3)).valueMinor).toBe(800)
    expect(fullOf(spent(1_000, 0))).toEqual({ valueMinor: 800, cacMinor: null, cacReason: 'noCustomers', reason: null })
  })

  it('are divided once: ARPA is not rounded on the way', () => {
    // 100 ÷ 3 = 33.33…, ÷ (1 ÷ 100) = 3 333.33…; from a rounded ARPA it would be 3 300.
    const { simple } = computeFormulaLtv(period({ revenueMinor: 100, endBase: 3, startBase: 100, lost: 1 }), {
      annual: null,
      cac: NO_CAC,
    })
    expect([simple.arpaMinor, simple.valueMinor, simple.expandedMinor]).toEqual([33, 3333, null])
  })

  it('have no value where nobody was lost or the history is too short', () => {
    const kept = period({ lost: 0, reason: 'nobodyLost' })
    expect(computeChurn(kept)).toMatchObject({ monthlyChurn: 0, averageLifetimeMonths: null, arpaMinor: 1000 })
    expect(computeFormulaLtv(kept, { annual: null, cac: NO_CAC }).simple).toMatchObject({
      valueMinor: null,
      reason: 'nobodyLost',
    })
    const young = period({ reason: 'historyTooShort' })
    expect(Object.values(computeChurn(young))).toEqual([null, null, null, null])
    expect(computeFormulaLtv(young, { annual: null, cac: NO_CAC }).full).toMatchObject({
      valueMinor: null,
      reason: 'historyTooShort',
    })
  })

  it('have no expanded figure without a base a year ago or without a loss', () => {
    const expanded = (baseYearAgo: number, lostOfThatBase: number) =>
      computeFormulaLtv(period({}), { annual: { revenueMinor: 10n, baseYearAgo, lostOfThatBase }, cac: NO_CAC }).simple
        .expandedMinor
    expect([expanded(0, 0), expanded(5, 0), expanded(5, 4)]).toEqual([null, null, 3])
  })

  it('keep churn within 0–1, and lifetime its inverse', () => {
    const counts = fc.record({ startBase: fc.integer({ min: 1, max: 99 }), endBase: fc.nat(99), lost: fc.nat(99) })
    fc.assert(
      fc.property(fc.array(counts, { minLength: 3, maxLength: 12 }), (list) => {
        const all = list.map((one, at) => month(12 + at, { ...one, lost: Math.min(one.lost, one.startBase) }))
        const result = computeChurn(
          computeChurnWindow({ asOf: '2027-12-31', firstDay: '2025-01-01', inactivityMonths: 12, months: all }),
        )
        expect(result.monthlyChurn).toBeGreaterThanOrEqual(0)
        expect(result.monthlyChurn).toBeLessThanOrEqual(1)
        if (result.averageLifetimeMonths !== null)
          expect(result.averageLifetimeMonths * (result.monthlyChurn ?? 0)).toBeCloseTo(1, 12)
      }),
    )
  })
})

describe('the steady state', () => {
  const changed = (firstBase: number, lastBase: number) => computeUnsteadiness({ ...period({}), firstBase, lastBase })
  it('ends where the base changes by more than 20 %', () => {
    expect(changed(100, 120)).toEqual({ isUnsteady: false, baseChangeShare: 0.2 })
    expect(changed(100, 121)).toMatchObject({ isUnsteady: true })
    expect(changed(100, 80)).toMatchObject({ isUnsteady: false })
    expect(changed(100, 79)).toEqual({ isUnsteady: true, baseChangeShare: -0.21 })
    expect(changed(0, 0)).toEqual({ isUnsteady: false, baseChangeShare: null })
    expect(changed(0, 5)).toEqual({ isUnsteady: true, baseChangeShare: null })
    const young = period({ reason: 'historyTooShort' })
    expect(computeUnsteadiness({ ...young, lastBase: 999 })).toEqual({ isUnsteady: false, baseChangeShare: null })
  })
})
