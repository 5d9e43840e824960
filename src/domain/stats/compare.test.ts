import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from './benjamini-hochberg'
import { betaQuantile, chiSquareTail, normalCdf, normalTwoSided, studentQuantile } from './distributions'
import { compareRates } from './newcombe'
import { compareMeans } from './welch'

describe('the distributions', () => {
  it('give the values of printed tables', () => {
    expect(normalCdf(1.96)).toBeCloseTo(0.975, 4)
    expect(normalTwoSided(2.5758)).toBeCloseTo(0.01, 5)
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228, 3)
    expect(chiSquareTail(27.877, 9)).toBeCloseTo(0.001, 5)
    expect(betaQuantile(0.5, 3, 3)).toBeCloseTo(0.5, 9)
  })
})

describe("Newcombe's interval of two rates", () => {
  // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10.
  it.each([
    [56, 70, 48, 80, '0.0524', '0.3339'],
    [9, 10, 3, 10, '0.1705', '0.8090'],
    [6, 7, 2, 7, '0.0582', '0.8062'],
    [5, 56, 0, 29, '-0.0381', '0.1926'],
    [0, 10, 0, 20, '-0.1611', '0.2775'],
    [10, 10, 0, 10, '0.6075', '1.0000'],
  ])('gives the published one of %i of %i less %i of %i', (a, m, b, n, low, high) => {
    const found = compareRates({ events: a, trials: m }, { events: b, trials: n })
    expect([found?.low.toFixed(4), found?.high.toFixed(4)]).toEqual([low, high])
  })

  it('mirrors, holds the difference, stays within −1…1, and has no proof in equal rates', () => {
    const rate = fc.record({ events: fc.nat(300), missed: fc.nat(300) }).filter((one) => one.events + one.missed > 0)
    fc.assert(
      fc.property(rate, rate, (one, other) => {
        const a = { events: one.events, trials: one.events + one.missed }
        const b = { events: other.events, trials: other.events + other.missed }
        const [found, mirrored] = [compareRates(a, b), compareRates(b, a)]
        if (!found || !mirrored) throw new Error('an interval is missing')
        expect(found.low).toBeCloseTo(-mirrored.high, 12)
        expect(found.low - 1e-12 <= found.value && found.value <= found.high + 1e-12).toBe(true)
        expect(found.low >= -1 - 1e-12 && found.high <= 1 + 1e-12).toBe(true)
        expect(found.pValue).toBeCloseTo(mirrored.pValue, 12)
        expect(compareRates(a, a)?.pValue).toBe(1)
      }),
    )
    expect(compareRates({ events: 0, trials: 0 }, { events: 1, trials: 2 })).toBeNull()
  })
})

describe("Welch's comparison of two means", () => {
  it("gives what R gives for Student's sleep data", () => {
    const found = compareMeans(
      { count: 10, mean: 0.75, variance: 3.200556 },
      { count: 10, mean: 2.33, variance: 4.009 },
    )
    expect(found?.low).toBeCloseTo(-3.3654832, 5)
    expect(found?.high).toBeCloseTo(0.2054832, 5)
    expect(found?.pValue).toBeCloseTo(0.07939, 5)
  })

  it('says nothing of one value, or of values that do not vary', () => {
    expect(compareMeans({ count: 1, mean: 1, variance: 0 }, { count: 9, mean: 2, variance: 1 })).toBeNull()
    expect(compareMeans({ count: 5, mean: 1, variance: 0 }, { count: 9, mean: 2, variance: 0 })).toBeNull()
  })
})

describe('Benjamini and Hochberg', () => {
  it('find the four of their own example', () => {
    const pValues = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ]
    expect(benjaminiHochberg(pValues).filter(Boolean)).toHaveLength(4)
    expect(benjaminiHochberg(pValues.toReversed()).lastIndexOf(false)).toBe(10)
  })

  it('step up: a p-value over its own line is taken with a later one under its', () => {
    expect(benjaminiHochberg([0.04, 0.03])).toEqual([true, true])
    expect(benjaminiHochberg([0.06, 0.03])).toEqual([false, false])
    expect(benjaminiHochberg([])).toEqual([])
  })
})
