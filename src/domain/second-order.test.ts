import { describe, expect, it } from 'vitest'
import { computeSecondOrder } from './second-order'

const wait = (days: number, events: number, censored: number, guests = 0) => ({ n: 1, days, events, censored, guests })

describe('the second order', () => {
  it('is the curve of a table worked out by hand', () => {
    // 20 customers: S(10) = 16/20; 4 of the 16 leave the watch on day 20; S(30) = 0.8 · 9/12; S(40) = 0.6 · 8/9.
    const { curve, medianDays, identified } = computeSecondOrder(
      [wait(10, 4, 0), wait(20, 0, 4), wait(30, 3, 0), wait(40, 1, 8)],
      [],
    )
    expect(identified).toBe(20)
    expect(curve.map(({ days, atRisk, share }) => [days, atRisk, Number(share.toFixed(4))])).toEqual([
      [10, 20, 0.2],
      [20, 16, 0.2],
      [30, 12, 0.4],
    ])
    // On day 40 nine are at risk: the curve is not drawn that far, and half is not reached.
    expect(medianDays).toBeNull()
    for (const { share, low, high } of curve) {
      expect((low ?? 0) < share && share < (high ?? 1)).toBe(true)
    }
  })

  it('keeps guests out of the curve and in the raw shares', () => {
    const { identified, guests, curve, within } = computeSecondOrder(
      [wait(5, 6, 0), wait(100, 0, 14, 8)],
      [{ days: 30, customers: 20, converted: 6, eligibleCustomers: 20, eligibleConverted: 6 }],
    )
    expect([identified, guests]).toEqual([12, 8])
    expect(curve[0]).toMatchObject({ days: 5, share: 0.5, atRisk: 12 })
    expect(within[0]).toMatchObject({ share: 0.3, eligibleShare: 0.3, kaplanMeierShare: null })
  })

  it('names the first day by which half have come back', () => {
    expect(computeSecondOrder([wait(7, 30, 0), wait(9, 25, 45)], []).medianDays).toBe(9)
    expect(computeSecondOrder([], [])).toEqual({ identified: 0, guests: 0, curve: [], medianDays: null, within: [] })
  })

  it('has a headline among those who could have come back by then, with its interval', () => {
    const { within } = computeSecondOrder(
      [],
      [{ days: 90, customers: 40, converted: 12, eligibleCustomers: 29, eligibleConverted: 1 }],
    )
    // Newcombe 1998, table I, method 3: 1 of 29.
    expect(within[0]?.eligibleShare).toBeCloseTo(1 / 29, 12)
    expect([within[0]?.low?.toFixed(4), within[0]?.high?.toFixed(4)]).toEqual(['0.0061', '0.1718'])
  })

  it('tells a long curve at a few hundred points, its last one among them', () => {
    const waits = Array.from({ length: 1500 }, (_, days) => wait(days, 1, days === 1499 ? 50 : 0))
    const { curve } = computeSecondOrder(waits, [])
    expect(curve.length).toBeLessThanOrEqual(401)
    expect(curve.at(-1)?.days).toBe(1499)
  })
})
