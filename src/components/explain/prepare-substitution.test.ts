import { describe, expect, it } from 'vitest'
import { computeCac } from '@/domain/acquisition'
import { METRIC_IDS } from '@/domain/metrics/metric-entry'
import type { Overview } from '@/domain/overview'
import { buildMissingPrediction } from '@/domain/predicted-ltv'
import { prepareSubstitution } from './prepare-substitution'

const overview: Overview = {
  asOf: '2025-12-31',
  firstDay: '2024-01-01',
  lastDay: '2025-12-31',
  historyMonths: 23,
  lifeRange: null,
  withoutGuests: null,
  quality: {
    countedOrders: 20,
    excludedOrders: [],
    guestOrders: 0,
    knownCostShare: null,
    refundedMinor: 0,
    unmatchedRefundsMinor: 0,
  },
  descriptive: {
    customers: 10,
    orders: 20,
    revenueMinor: 40_000,
    grossMinor: 40_000,
    refundMinor: 0,
    unmatchedRefundsMinor: 0,
    marginMinor: 16_000,
    aovMinor: 2000,
    medianOrderMinor: 1900,
    purchaseFrequency: 2,
    arpaMinor: 500,
    marginArpaMinor: 200,
    everCustomers: 10,
    repeatCustomers: 4,
    repeatCustomersShare: 0.4,
    repeatRevenueShare: 0.5,
    revenueFromRepeatCustomersShare: 0.7,
    newVsReturning: [],
    nthConversion: [],
    daysBetweenOrders: { p25: null, median: null, p75: null, gaps: 0 },
    concentration: { top1: null, top5: null, top10: null, top20: null, top50: null, gini: null, negativeCustomers: 0 },
    aovBands: [],
    largeOrders: 0,
    largeOrderThresholdMinor: null,
    monthlyChurn: null,
    averageLifetimeMonths: null,
    churnWindow: {
      months: 12,
      from: '2025-01',
      to: '2025-12',
      startBase: 100,
      endBase: 100,
      lost: 0,
      revenueMinor: 50_000,
      marginMinor: 20_000,
      inactivityMonths: 12,
      reason: 'nobodyLost',
    },
  },
  ltv: {
    realised: {
      ages: [
        {
          ageMonths: 12,
          marginPerCustomerMinor: 421_000,
          revenuePerCustomerMinor: 900_000,
          cohorts: 2,
          customers: 10,
          marginMinor: 4_210_000,
          revenueMinor: 9_000_000,
          finalOn: null,
        },
      ],
      curves: [],
      reason: null,
    },
    formulaSimple: {
      valueMinor: null,
      marginValueMinor: null,
      arpaMinor: 500,
      marginArpaMinor: 200,
      monthlyChurn: null,
      expandedMinor: null,
      reason: 'nobodyLost',
    },
    formulaFull: { valueMinor: null, cacMinor: null, cacReason: 'notKnown', reason: 'nobodyLost' },
    predicted: buildMissingPrediction('notReady'),
    cac: computeCac({
      asOf: '2026-01-31',
      spans: [{ firstDay: '2025-06-01', lastDay: '2025-06-30', amountMinor: 100_000n }],
      customers: 3,
    }),
    maximumCacMinor: 140_333,
    payback: null,
    isUnsteady: false,
    baseChangeShare: 0,
  },
}

describe('prepareSubstitution', () => {
  it('shows the maximum CAC as a year’s LTV ÷ 3', () => {
    expect(prepareSubstitution('maximumCac', overview, 12)).toEqual({
      left: { value: 421_000, unit: 'money' },
      right: { value: 3, unit: 'count' },
      result: { value: 140_333, unit: 'money' },
    })
  })

  it('shows realised LTV at the age the page speaks of, and nothing at an age without data', () => {
    expect(prepareSubstitution('realisedLtv', overview, 12)?.result.value).toBe(421_000)
    expect(prepareSubstitution('realisedLtv', overview, 24)).toBeNull()
    expect(prepareSubstitution('realisedLtv', overview, null)).toBeNull()
  })

  it('divides by nothing where there is no data', () => {
    expect(prepareSubstitution('averageLifetime', overview, 12)).toBeNull()
    expect(prepareSubstitution('formulaSimpleLtv', overview, 12)).toBeNull()
  })

  it('gives left ÷ right that equals the result, for every metric it knows', () => {
    for (const id of METRIC_IDS) {
      const found = prepareSubstitution(id, overview, 12)
      if (!found || id === 'repeatRevenueShare') continue
      expect(Math.abs(found.left.value / found.right.value - found.result.value), id).toBeLessThan(1)
    }
  })
})
