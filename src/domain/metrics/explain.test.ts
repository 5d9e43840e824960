import { describe, expect, it } from 'vitest'
import { computeCac } from '@/domain/acquisition'
import type { Overview } from '@/domain/overview'
import { buildMissingPrediction } from '@/domain/predicted-ltv'
import { explainOverview } from './explain'
import { METRIC_IDS } from './metric-entry'

const age = {
  marginPerCustomerMinor: 300,
  revenuePerCustomerMinor: 600,
  cohorts: 2,
  customers: 4,
  marginMinor: 1200,
  revenueMinor: 2400,
  finalOn: null,
}
const noFormula = { reason: 'historyTooShort' as const, valueMinor: null }

/** A small store: 4 customers, 6 orders, short history. */
const OVERVIEW: Overview = {
  asOf: '2026-01-31',
  firstDay: '2025-01-01',
  lastDay: '2026-01-31',
  historyMonths: 13,
  lifeRange: null,
  descriptive: {
    customers: 4,
    orders: 6,
    revenueMinor: 9000,
    grossMinor: 10_000,
    refundMinor: 1000,
    unmatchedRefundsMinor: 0,
    marginMinor: 4500,
    aovMinor: 1500,
    medianOrderMinor: 1400,
    purchaseFrequency: 1.5,
    arpaMinor: null,
    marginArpaMinor: null,
    everCustomers: 4,
    repeatCustomers: 2,
    repeatCustomersShare: 0.5,
    repeatRevenueShare: 0.4,
    revenueFromRepeatCustomersShare: 0.7,
    newVsReturning: [
      {
        bucket: '2025-01',
        newOrders: 3,
        returningOrders: 1,
        newRevenueMinor: 4000,
        returningRevenueMinor: 2000,
        newCustomers: 3,
        returningCustomers: 0,
        final: true,
      },
      {
        bucket: '2025-02',
        newOrders: 1,
        returningOrders: 1,
        newRevenueMinor: 1400,
        returningRevenueMinor: 1600,
        newCustomers: 1,
        returningCustomers: 1,
        final: true,
      },
    ],
    nthConversion: [{ n: 1, customers: 4, converted: 2, share: 0.5, kaplanMeier365Share: null, medianDays: 20 }],
    daysBetweenOrders: { p25: 10, median: 20, p75: 30, gaps: 2 },
    concentration: { top1: 0.4, top5: 0.4, top10: 0.4, top20: 0.4, top50: 0.7, gini: 0.3, negativeCustomers: 0 },
    aovBands: [{ band: 'mid', customers: 4, customersShare: 1, revenueMinor: 9000, revenueShare: 1 }],
    largeOrders: 0,
    largeOrderThresholdMinor: 4500,
    monthlyChurn: null,
    averageLifetimeMonths: null,
    churnWindow: {
      months: 1,
      from: '2026-01',
      to: '2026-01',
      startBase: 4,
      endBase: 3,
      lost: 1,
      revenueMinor: 900,
      marginMinor: 450,
      inactivityMonths: 12,
      reason: 'historyTooShort',
    },
  },
  withoutGuests: null,
  ltv: {
    realised: { ages: [{ ageMonths: 12, ...age }], curves: [], reason: null },
    formulaSimple: {
      ...noFormula,
      marginValueMinor: null,
      arpaMinor: null,
      marginArpaMinor: null,
      monthlyChurn: null,
      expandedMinor: null,
    },
    formulaFull: { ...noFormula, cacMinor: null, cacReason: 'notKnown' },
    predicted: buildMissingPrediction('notReady'),
    cac: computeCac({ asOf: '2026-01-31', spans: null, customers: 0 }),
    maximumCacMinor: 100,
    payback: null,
    isUnsteady: false,
    baseChangeShare: null,
  },
  quality: {
    countedOrders: 6,
    excludedOrders: [{ reason: 'cancelled', orders: 2 }],
    guestOrders: 1,
    knownCostShare: 0.25,
    refundedMinor: 1000,
    unmatchedRefundsMinor: 0,
  },
}
const linesOf = (id: (typeof METRIC_IDS)[number]) =>
  explainOverview(id, OVERVIEW).map(({ label, value }) => [label.en, value])

describe('how a figure is computed', () => {
  it('is shown with the store’s own inputs, then the customers and orders that went in', () => {
    expect(linesOf('repeatRevenueShare')).toEqual([
      ['Revenue of repeat orders', 3600],
      ['Revenue', 9000],
      ['Customers', 4],
      ['Counted orders', 6],
    ])
    expect(linesOf('maximumCac').slice(0, 4)).toEqual([
      ['Realised LTV at 12 months', 300],
      ['Margin through 12 months', 1200],
      ['Customers in the final cohorts', 4],
      ['LTV : CAC', 3],
    ])
    expect(linesOf('orders')).toEqual([
      ['Counted orders', 6],
      ['Orders left out', 2],
      ['Customers', 4],
    ])
  })

  it('names every input once, and always the number of customers and orders', () => {
    for (const id of METRIC_IDS) {
      const labels = linesOf(id).map(([label]) => label)
      expect(new Set(labels).size, id).toBe(labels.length)
      expect(labels).toEqual(expect.arrayContaining(['Customers', 'Counted orders']))
    }
  })
})
