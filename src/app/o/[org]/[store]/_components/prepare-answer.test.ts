import { describe, expect, it } from 'vitest'
import { computeCac } from '@/domain/acquisition'
import type { LtvSummary, RealisedAge, RealisedCurve } from '@/domain/ltv'
import { buildMissingPrediction } from '@/domain/predicted-ltv'
import { chooseCurve, prepareAnswer } from './prepare-answer'

function buildAge(ageMonths: number, value: number | null, finalOn: string | null = null): RealisedAge {
  return {
    ageMonths,
    marginPerCustomerMinor: value,
    revenuePerCustomerMinor: value,
    cohorts: value === null ? 0 : 1,
    customers: value === null ? 0 : 100,
    marginMinor: 0,
    revenueMinor: 0,
    finalOn,
  }
}

function buildLtv(ages: RealisedAge[], maximumCacMinor: number | null): LtvSummary {
  return {
    realised: { ages, curves: [], reason: null },
    formulaSimple: {
      valueMinor: null,
      marginValueMinor: null,
      arpaMinor: null,
      marginArpaMinor: null,
      monthlyChurn: null,
      expandedMinor: null,
      reason: 'historyTooShort',
    },
    formulaFull: { valueMinor: null, cacMinor: null, cacReason: 'notKnown', reason: 'historyTooShort' },
    predicted: buildMissingPrediction('notReady'),
    cac: computeCac({ asOf: '2026-01-31', spans: null, customers: 0 }),
    maximumCacMinor,
    payback: null,
    isUnsteady: false,
    baseChangeShare: null,
  }
}

describe('prepareAnswer', () => {
  it('speaks of a year where a cohort is a year old, even with longer ages known', () => {
    const ltv = buildLtv([buildAge(6, 300), buildAge(12, 421_000), buildAge(24, 500_000)], 140_333)
    expect(prepareAnswer(ltv)).toEqual({ kind: 'year', ltvMinor: 421_000, maximumCacMinor: 140_333 })
  })

  it('offers no price for a customer who brings a loss', () => {
    expect(prepareAnswer(buildLtv([buildAge(12, -50)], -17))).toEqual({ kind: 'yearLoss', ltvMinor: -50 })
  })

  it('takes the longest final age below a year and says when a year becomes final', () => {
    const ltv = buildLtv([buildAge(1, 100), buildAge(3, 200), buildAge(12, null, '2027-01-31')], null)
    expect(prepareAnswer(ltv)).toEqual({ kind: 'age', months: 3, ltvMinor: 200, yearOn: '2027-01-31' })
  })

  it('says on which day the first figure comes', () => {
    const ltv = buildLtv([buildAge(1, null, '2026-12-31'), buildAge(12, null, '2027-11-30')], null)
    expect(prepareAnswer(ltv)).toEqual({ kind: 'none', firstOn: '2026-12-31' })
  })
})

describe('chooseCurve', () => {
  const build = (horizonMonths: number, customers: number): RealisedCurve => ({
    horizonMonths,
    customers,
    cohorts: 1,
    marginPerCustomerMinor: [],
  })

  it('prefers the horizon asked for, then the longest with enough customers, then the longest', () => {
    const curves = [build(6, 500), build(12, 200), build(24, 12)]
    expect(chooseCurve(curves, 6)?.horizonMonths).toBe(6)
    expect(chooseCurve(curves, null)?.horizonMonths).toBe(12)
    expect(chooseCurve([build(3, 5), build(6, 4)], null)?.horizonMonths).toBe(6)
    expect(chooseCurve([], 12)).toBeNull()
  })
})
