import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildTemplate } from '../templates'
import { buildAssumptionDraw, placeOf } from './draw-assumptions'
import { joinKeys, KeyedRandom } from './keyed-random'
import { buildPert } from './pert'

describe('a PERT', () => {
  it('has its 5th and 95th percentile and its mode where it was told', () => {
    const range = fc.tuple(
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 0.001, max: 5, noNaN: true }),
    )
    fc.assert(
      fc.property(range, ([mode, width]) => {
        const quantile = buildPert(1, 1 + mode * width, 1 + width)
        expect(quantile(0.05)).toBeCloseTo(1, 9)
        expect(quantile(0.95)).toBeCloseTo(1 + width, 9)
        // Densest, of equally likely hundredths, where the mode is.
        const widths = Array.from({ length: 100 }, (_, i) => quantile((i + 1) / 100) - quantile(i / 100))
        const narrowest = widths.indexOf(Math.min(...widths))
        expect(quantile(Math.max(0, (narrowest - 6) / 100))).toBeLessThanOrEqual(1 + mode * width)
        expect(quantile(Math.min(1, (narrowest + 7) / 100))).toBeGreaterThanOrEqual(1 + mode * width)
      }),
      { numRuns: 30 },
    )
  })

  it('is symmetric around a middle mode, and a point where low is high', () => {
    const quantile = buildPert(0, 5, 10)
    expect(quantile(0.5)).toBeCloseTo(5, 6)
    expect(quantile(0.2) + quantile(0.8)).toBeCloseTo(10, 6)
    expect(buildPert(3, 3, 3)(0.7)).toBe(3)
  })
})

describe('drawn assumptions', () => {
  const scenario = buildTemplate('points', { averageOrderMinor: 1000 })

  it('move together where linked, and stay what they are where exact', () => {
    const draw = buildAssumptionDraw(scenario, 5)
    const runs = Array.from({ length: 400 }, (_, run) => draw(run))
    const at = (key: Parameters<typeof placeOf>[0]) => runs.map((values) => values[placeOf(key)] ?? Number.NaN)
    const order = (values: number[]) =>
      values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b)
    expect(order(at('effect.churn.light'))).toEqual(order(at('effect.churn.moderate')))
    expect(order(at('effect.churn.light'))).not.toEqual(order(at('effect.basket.light')))
    expect(new Set(at('effect.basket.heavy'))).toEqual(new Set([0]))
    const below = at('redemption.points').filter((value) => value < 0.15).length / 400
    expect(below).toBeGreaterThan(0.02)
    expect(below).toBeLessThan(0.09)
  })
})

describe('keyed numbers', () => {
  it('are even, and alike in no two streams', () => {
    const random = new KeyedRandom()
    const bins = new Float64Array(100)
    let [previous, product] = [0.5, 0]
    for (let customer = 0; customer < 20_000; customer++) {
      random.restart(joinKeys(1, 3), customer)
      const first = random.next()
      product += (first - 0.5) * (previous - 0.5)
      previous = first
      for (let i = 0; i < 4; i++) {
        const bin = Math.floor(random.next() * 100)
        bins[bin] = (bins[bin] ?? 0) + 1
      }
    }
    // Correlation of neighbours' first numbers: standard error 1 ÷ √n.
    const chiSquare = bins.reduce((sum, count) => sum + (count - 800) ** 2 / 800, 0)
    // The 99.99th percentile of χ² with 99 degrees of freedom.
    expect(chiSquare).toBeLessThan(161)
    expect(Math.abs((12 * product) / 20_000)).toBeLessThan(4 / Math.sqrt(20_000))
  })
})
