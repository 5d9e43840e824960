import { describe, expect, it } from 'vitest'
import { computeAcquisition, computePayback, spendByBucket } from './cohort-payback'

/** A cohort of 10 customers, all identified, whose margin per customer by offset is given. */
function payback(margins: number[], final: number, cac: number, firstOrder = margins[0] ?? 0) {
  const line = {
    span: { index: 0, label: '', firstDay: '', oldest: 0, youngest: 0, begun: margins.length, final },
    size: 10,
    guests: 0,
    firstMargin: firstOrder * 10,
    firstMarginRest: 0,
  }
  const margin = {
    whole: Float64Array.from(margins, (value) => value * 10),
    rest: new Float64Array(margins.length),
    divisor: null,
  }
  return computePayback(line, margin, { spend: BigInt(cac * 10), customers: 10 })
}

describe('payback', () => {
  it('is on the first order only where the first orders alone bring CAC', () => {
    expect(payback([12, 1, 1], 2, 12)).toEqual({ reading: 'onFirstOrder', offset: 0 })
    expect(payback([12, 1, 1], 2, 12, 11)).toEqual({ reading: 'withinFirst', offset: 0 })
  })

  it('is the smallest final offset from which on cumulative margin stays at CAC', () => {
    // 6, 11, 9, 12: what refunds take back again was no payback.
    expect(payback([6, 5, -2, 3], 4, 10)).toEqual({ reading: 'after', offset: 3 })
    expect(payback([6, 5, 1, 3], 4, 10)).toEqual({ reading: 'after', offset: 1 })
    expect(payback([12, -3, 5], 3, 10)).toEqual({ reading: 'after', offset: 2 })
  })

  it('reads "reached so far" where only an unfinished cell has reached it', () => {
    expect(payback([6, 3, 2], 2, 10)).toEqual({ reading: 'reachedSoFar', offset: 2 })
    expect(payback([20], 0, 10)).toEqual({ reading: 'reachedSoFar', offset: 0 })
  })

  it('says how much of CAC has come back where it has not', () => {
    expect(payback([6, 1, 1], 2, 10)).toEqual({ reading: 'notYet', share: 0.8 })
    expect(payback([-1, 0], 1, 10)).toEqual({ reading: 'notYet', share: -0.1 })
  })

  it('knows no CAC without spend, and none without identified customers', () => {
    const line = {
      span: { index: 0, label: '', firstDay: '', oldest: 0, youngest: 0, begun: 1, final: 1 },
      size: 2,
      guests: 2,
      firstMargin: 0,
      firstMarginRest: 0,
    }
    const margin = { whole: Float64Array.of(5), rest: Float64Array.of(0), divisor: null }
    expect(computeAcquisition(line, margin, undefined)).toMatchObject({ cacMinor: null, reason: 'notKnown' })
    expect(computeAcquisition(line, margin, 70n)).toMatchObject({
      cacMinor: null,
      reason: 'noCustomers',
      payback: null,
    })
    // Entered as nothing: 0, and paid back at once.
    const free = computeAcquisition({ ...line, guests: 0, firstMargin: 5 }, margin, 0n)
    expect(free).toMatchObject({ cacMinor: 0, payback: { reading: 'onFirstOrder', offset: 0 } })
  })

  it('spreads spend over the buckets it crosses by days', () => {
    const span = { firstDay: '2024-12-31', lastDay: '2025-01-01', amountMinor: 101n }
    expect([...spendByBucket([span, span], 'year')]).toEqual([
      [2024, 102n],
      [2025, 100n],
    ])
  })
})
