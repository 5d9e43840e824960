import { describe, expect, it } from 'vitest'
import { FINDING_WEIGHTS, type QualityFacts, scoreDataQuality } from './data-quality'

const PERFECT: QualityFacts = {
  rows: 1000,
  rejectedRows: 0,
  rejectedMinor: 0,
  duplicateRows: 0,
  ordersInFiles: 1000,
  orders: 1000,
  countedOrders: 1000,
  countedMinor: 100_000,
  excluded: [],
  guestOrders: 0,
  guestMinor: 0,
  customers: 700,
  joinedCustomers: 0,
  proposedPairs: 0,
  knownCostShare: 1,
  revenueMinor: 100_000,
  refundMinor: 0,
  unmatchedRefundMinor: 0,
  firstDay: '2025-01-01',
  lastDay: '2025-12-31',
  spanDays: 365,
  daysSinceLast: 1,
  gaps: [],
  isCurrencyAssumed: false,
  isZoneAssumed: false,
}

describe('the score of a store’s data', () => {
  it('is 100 where nothing is left out, assumed or old, and all may take it to 0 together', () => {
    expect(scoreDataQuality(PERFECT)).toEqual({ score: 100, findings: [] })
    expect(Object.values(FINDING_WEIGHTS).reduce((sum, { most }) => sum + most, 0)).toBe(100)
  })

  it('loses 13 points where 5 % of the orders have an unknown status: 25 × 0.05 ÷ 0.1, rounded', () => {
    const unknown = { reason: 'unknownStatus', orders: 50, minor: 5_000 } as const
    const { score, findings } = scoreDataQuality({ ...PERFECT, countedOrders: 950, excluded: [unknown] })
    expect(score).toBe(87)
    expect(findings).toEqual([{ kind: 'unknownStatus', count: 50, share: 0.05, amountMinor: 5_000, points: 13 }])
  })

  it('counts what the shop itself cancelled as no fault of the data', () => {
    const cancelled = { reason: 'cancelled', orders: 300, minor: 30_000 } as const
    expect(scoreDataQuality({ ...PERFECT, excluded: [cancelled] }).score).toBe(100)
  })

  it('shows points that add up to what is missing to 100, the costliest first', () => {
    const { score, findings } = scoreDataQuality({
      ...PERFECT,
      rejectedRows: 1,
      guestOrders: 200,
      knownCostShare: 0,
      isZoneAssumed: true,
      daysSinceLast: 400,
    })
    expect(findings.map(({ kind, points }) => [kind, points])).toEqual([
      ['unknownCost', 15],
      ['stale', 10],
      ['guests', 4],
      ['zoneAssumed', 3],
      ['rejectedRows', 1],
    ])
    expect(score).toBe(100 - 33)
  })

  it('takes nothing for one row in ten thousand, and still tells of it', () => {
    const { score, findings } = scoreDataQuality({ ...PERFECT, rows: 10_000, rejectedRows: 1 })
    expect(score).toBe(100)
    expect(findings).toMatchObject([{ kind: 'rejectedRows', count: 1, points: 0 }])
  })

  it('takes nothing for days on which shops are closed for the holidays', () => {
    const gap = { from: '2025-01-01', to: '2025-01-08', days: 8, expectedOrders: 20, looksLikeHolidays: true }
    expect(scoreDataQuality({ ...PERFECT, gaps: [gap] }).score).toBe(100)
    expect(scoreDataQuality({ ...PERFECT, gaps: [{ ...gap, looksLikeHolidays: false }] }).score).toBe(96)
  })
})
