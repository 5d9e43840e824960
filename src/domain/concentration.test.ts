import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeConcentration, topCount } from './concentration'
import { classifyAovBand, computeLargeOrderThreshold } from './order-value'

const concentrationOf = (revenues: number[]) => {
  const sorted = revenues.map((value) => Math.max(0, value)).sort((a, b) => a - b)
  const sum = (list: number[]) => BigInt(list.reduce((total, value) => total + value, 0))
  const top = (percent: number) => sum(sorted.slice(sorted.length - topCount(sorted.length, percent)))
  return computeConcentration({
    customers: sorted.length,
    negativeCustomers: revenues.filter((value) => value < 0).length,
    totalMinor: sum(sorted),
    topMinor: { 1: top(1), 5: top(5), 10: top(10), 20: top(20), 50: top(50) },
    weightedSum: sum(sorted.map((value, at) => (at + 1) * value)),
  })
}

describe('concentration', () => {
  it('gives the shares of the top ⌈p·N⌉ customers and the Gini coefficient', () => {
    // Of 10 customers the top 1, 5 and 10 % are one, 20 % two, 50 % five; Gini = (2·(8·10 + 9·20 + 10·70) − 11·100) ÷ 1 000.
    expect(concentrationOf([0, 0, 0, 0, 0, 0, -5, 10, 20, 70])).toEqual({
      top1: 0.7,
      top5: 0.7,
      top10: 0.7,
      top20: 0.9,
      top50: 1,
      gini: 0.82,
      negativeCustomers: 1,
    })
  })

  it('has nothing to say without revenue', () => {
    expect(concentrationOf([0, -1])).toMatchObject({ top1: null, top50: null, gini: null, negativeCustomers: 1 })
    expect(concentrationOf([])).toMatchObject({ top20: null, gini: null })
  })

  it('takes the ceiling in integers', () => {
    expect([topCount(20, 5), topCount(2357, 1), topCount(377, 10), topCount(100, 1), topCount(0, 50)]).toEqual([
      1, 24, 38, 1, 0,
    ])
  })

  it('grows with the top, and the top p % never have less than p %', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 1000 }), { minLength: 1 }), (revenues) => {
        const { top1, top5, top10, top20, top50, gini } = concentrationOf(revenues)
        fc.pre(top1 !== null)
        const shares = [top1, top5, top10, top20, top50].map((one) => one ?? -1)
        expect(shares).toEqual([...shares].sort((a, b) => a - b))
        for (const [at, percent] of [1, 5, 10, 20, 50].entries())
          expect(shares[at]).toBeGreaterThanOrEqual(percent / 100 - 1e-12)
        expect(gini).toBeGreaterThanOrEqual(0)
        expect(gini).toBeLessThan(1)
      }),
    )
  })
})

describe('order values', () => {
  it('at exactly half and twice the store average belong to the middle band', () => {
    const store = { revenueMinor: 1000n, orders: 10 }
    const bandOf = (revenueMinor: bigint, orders: number) => classifyAovBand({ revenueMinor, orders }, store)
    expect([bandOf(49n, 1), bandOf(50n, 1), bandOf(200n, 1), bandOf(201n, 1)]).toEqual(['low', 'mid', 'mid', 'high'])
    expect([bandOf(149n, 3), bandOf(601n, 3)]).toEqual(['low', 'high'])
  })

  it('are large above the greater of P99 and three times the mean', () => {
    expect(computeLargeOrderThreshold(500, 1000n, 10)).toBe(500)
    expect(computeLargeOrderThreshold(200, 1000n, 10)).toBe(300)
    // What interpolation in doubles makes of 64 784 230.5: the half must not be lost before it is rounded.
    expect(computeLargeOrderThreshold(64_784_230.499999993, 0n, 10)).toBe(64_784_230.5)
    expect(computeLargeOrderThreshold(1, 10n, 4)).toBe(7.5)
    expect(computeLargeOrderThreshold(null, 0n, 0)).toBeNull()
  })
})
