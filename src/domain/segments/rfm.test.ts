import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { naivePercentile } from '@/domain/testing/naive-store'
import {
  computeThresholdFifths,
  findRfmGroup,
  quintileRanks,
  RFM_SCORES,
  type RfmScore,
  reverseScore,
  scoreQuintile,
} from './rfm'

function thresholdsOf(values: readonly bigint[]): bigint[] {
  const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return quintileRanks(sorted.length).map(({ below, above, fifths }) =>
    computeThresholdFifths(sorted[below] ?? 0n, sorted[above] ?? 0n, fifths),
  )
}
const scoresOf = (values: readonly bigint[]) => values.map((value) => scoreQuintile(value, thresholdsOf(values)))

describe('scores', () => {
  test('ten different values fall into fifths', () => {
    expect(scoresOf([1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n, 9n, 10n])).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
  })

  test('half the customers with one order: frequency has no 2', () => {
    // Places 1.8 and 3.6 hold 1, 5.4 lies at 2.4, 7.2 at 3.2: one order is above no threshold, two above two of them.
    const orders = [1n, 1n, 1n, 1n, 1n, 2n, 3n, 3n, 4n, 9n]
    expect(scoresOf(orders)).toEqual([1, 1, 1, 1, 1, 3, 4, 4, 5, 5])
  })

  test('everybody equal: everybody 1', () => {
    expect(new Set(scoresOf(Array.from({ length: 40 }, () => 7n)))).toEqual(new Set([1]))
  })

  test('equal values never split, more is never worse, and thresholds are PERCENTILE.INC', () => {
    const values = fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(values, (drawn) => {
        const repeated = [...drawn, ...drawn.slice(0, 5)]
        const scores = scoresOf(repeated)
        for (const [at, value] of repeated.entries())
          for (const [other, against] of repeated.entries())
            if (value >= against) expect(scores[at]).toBeGreaterThanOrEqual(scores[other] ?? 0)
        const inc = naivePercentile(repeated.map(Number), 0.4) ?? 0
        expect(Number(thresholdsOf(repeated)[1]) / 5).toBeCloseTo(inc, 3)
      }),
      { numRuns: 50 },
    )
  })

  test('recency counts the other way round', () => {
    expect(RFM_SCORES.map(reverseScore)).toEqual([5, 4, 3, 2, 1])
  })
})

describe('groups by recency and frequency', () => {
  // Rows R5 … R1, columns F1 … F5, as METRICS "RFM" lists them.
  const TABLE: Record<RfmScore, string> = {
    5: 'new potentialLoyalists potentialLoyalists champions champions',
    4: 'promising potentialLoyalists potentialLoyalists loyal loyal',
    3: 'aboutToSleep aboutToSleep needAttention loyal loyal',
    2: 'hibernating hibernating atRisk atRisk cantLose',
    1: 'lost lost atRisk atRisk cantLose',
  }
  test.each(RFM_SCORES)('R%i', (recency) => {
    expect(RFM_SCORES.map((frequency) => findRfmGroup(recency, frequency)).join(' ')).toBe(TABLE[recency])
  })
})
