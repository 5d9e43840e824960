import { describe, expect, it } from 'vitest'
import { createRandom } from '@/domain/simulate/random'
import { sampleLognormal } from '@/domain/simulate/samplers'
import { bootstrapMean, type ValueBin } from './bootstrap-mean'
import { bootstrapMedian, medianRanks } from './bootstrap-median'
import type { Interval } from './interval'
import { percentileInc } from './percentile-inc'

const lognormals = (count: number, seed: number) => {
  const random = createRandom(seed)
  return Array.from({ length: count }, () => sampleLognormal(random, 5, 1)).sort((a, b) => a - b)
}
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const medianOf = (values: readonly number[]) =>
  percentileInc(
    values.toSorted((a, b) => a - b),
    0.5,
  ) ?? 0

/** The bootstrap as the book tells it: whole resamples, the figure of each. */
function bootstrapPlainly(values: readonly number[], figure: (sample: number[]) => number, resamples = 4000): Interval {
  const random = createRandom(7)
  const figures = Array.from({ length: resamples }, () =>
    figure(values.map(() => values[Math.floor(random() * values.length)] ?? 0)),
  ).sort((a, b) => a - b)
  return { low: percentileInc(figures, 0.025) ?? 0, high: percentileInc(figures, 0.975) ?? 0 }
}

function toBins(values: readonly number[], bins: number): ValueBin[] {
  const groups = Array.from({ length: bins }, (_, bin) =>
    values.filter((_value, at) => Math.floor((at * bins) / values.length) === bin),
  )
  return groups.map((group) => {
    const mean = meanOf(group)
    return { count: group.length, mean, variance: meanOf(group.map((value) => (value - mean) ** 2)) }
  })
}

/** Both bounds within a share of the plain interval's width: both are themselves estimates over some thousand draws. */
function expectClose(found: Interval | null, expected: Interval, tolerance: number) {
  const width = expected.high - expected.low
  expect(Math.abs((found?.low ?? Number.NaN) - expected.low) / width).toBeLessThan(tolerance)
  expect(Math.abs((found?.high ?? Number.NaN) - expected.high) / width).toBeLessThan(tolerance)
}

describe('the bootstrap of a mean', () => {
  it('is the plain one, value by value and over bins of neighbours', () => {
    const values = lognormals(200, 1)
    const expected = bootstrapPlainly(values, meanOf)
    expectClose(bootstrapMean(toBins(values, 200), createRandom(2)), expected, 0.06)
    expectClose(bootstrapMean(toBins(values, 32), createRandom(3)), expected, 0.06)
  })

  it('draws wide bins as it draws narrow ones', () => {
    const values = lognormals(20_000, 4)
    const sd = Math.sqrt(meanOf(values.map((value) => (value - meanOf(values)) ** 2)))
    const found = bootstrapMean(toBins(values, 64), createRandom(5))
    // With that many values the interval is the normal one.
    const half = (1.96 * sd) / Math.sqrt(values.length)
    expectClose(found, { low: meanOf(values) - half, high: meanOf(values) + half }, 0.06)
  })

  it('says the same for the same seed, nothing of nothing, and no width of equal values', () => {
    const bins = toBins(lognormals(50, 6), 50)
    expect(bootstrapMean(bins, createRandom(1))).toEqual(bootstrapMean(bins, createRandom(1)))
    expect(bootstrapMean([], createRandom(1))).toBeNull()
    expect(bootstrapMean([{ count: 9, mean: 4, variance: 0 }], createRandom(1))).toEqual({ low: 4, high: 4 })
  })
})

describe('the bootstrap of a median', () => {
  it.each([81, 80])('is the plain one for %i values', (count) => {
    const values = lognormals(count, 8)
    const found = bootstrapMedian(count, (rank) => values[rank] ?? Number.NaN, createRandom(9))
    expectClose(found, bootstrapPlainly(values, medianOf), 0.1)
  })

  it('asks for ranks of the middle alone, and takes one value or two as they are', () => {
    expect(medianRanks(1)).toEqual({ from: 0, to: 0 })
    const { from, to } = medianRanks(300_000)
    expect(to - from).toBeLessThan(3300)
    const asked: number[] = []
    bootstrapMedian(300_000, (rank) => asked.push(rank), createRandom(1))
    expect(Math.min(...asked)).toBeGreaterThanOrEqual(from)
    expect(Math.max(...asked)).toBeLessThanOrEqual(to)
    expect(bootstrapMedian(1, () => 5, createRandom(1))).toEqual({ low: 5, high: 5 })
    expect(bootstrapMedian(0, () => 5, createRandom(1))).toBeNull()
    expect(bootstrapMedian(2, (rank) => rank, createRandom(1))).toEqual({ low: 0, high: 1 })
  })
})
