import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeNthConversion } from './nth-conversion'

describe('conversion to the next order', () => {
  it('counts the raw share and the median of those who converted', () => {
    const [first, second] = computeNthConversion([
      { n: 1, days: 10, events: 2, censored: 0 },
      { n: 1, days: 30, events: 2, censored: 1 },
      { n: 1, days: 400, events: 0, censored: 3 },
      { n: 2, days: 5, events: 0, censored: 4 },
    ])
    // Too few at risk at 365 days for a Kaplan–Meier share; median of 10, 10, 30, 30 is 20.
    expect(first).toEqual({ n: 1, customers: 8, converted: 4, share: 0.5, kaplanMeier365Share: null, medianDays: 20 })
    expect(second).toEqual({ n: 2, customers: 4, converted: 0, share: 0, kaplanMeier365Share: null, medianDays: null })
  })

  it('corrects for customers who have not had the time, in the Kaplan–Meier share', () => {
    // 40 at risk, 10 convert on day 20: S = 3/4. 10 leave unobserved on day 30. Of 20 left, 5 convert on day 100: S = 9/16.
    const [first] = computeNthConversion([
      { n: 1, days: 20, events: 10, censored: 0 },
      { n: 1, days: 30, events: 0, censored: 10 },
      { n: 1, days: 100, events: 5, censored: 0 },
      { n: 1, days: 500, events: 0, censored: 15 },
    ])
    expect(first?.share).toBe(15 / 40)
    expect(first?.kaplanMeier365Share).toBeCloseTo(7 / 16, 12)
    expect(first?.medianDays).toBe(20)
  })

  it('counts guests raw, and leaves them out of Kaplan–Meier', () => {
    const [first] = computeNthConversion([
      { n: 1, days: 20, events: 10, censored: 0 },
      { n: 1, days: 400, events: 0, censored: 20, guests: 10 },
    ])
    expect(first?.share).toBe(1 / 3)
    expect(first?.kaplanMeier365Share).toBeCloseTo(0.5, 12)
  })

  it('stops at the tenth order and leaves out orders nobody has', () => {
    const rows = computeNthConversion([1, 3, 10, 11].map((n) => ({ n, days: 1, events: 1, censored: 0 })))
    expect(rows.map((row) => row.n)).toEqual([1, 3, 10])
    expect(computeNthConversion([])).toEqual([])
  })

  it('has a Kaplan–Meier share at least as high as the raw one, from those within 365 days, nobody being a guest', () => {
    const stat = fc.record({ n: fc.constant(1), days: fc.nat(364), events: fc.nat(4), censored: fc.nat(4) })
    fc.assert(
      fc.property(fc.array(stat), (stats) => {
        const [row] = computeNthConversion([...stats, { n: 1, days: 700, events: 0, censored: 20 }])
        expect(row?.kaplanMeier365Share).toBeGreaterThanOrEqual((row?.share ?? 1) - 1e-12)
      }),
    )
  })
})
