import { describe, expect, it } from 'vitest'
import { COVERAGE_TRUTHS, coverYear } from './testing/coverage'

const STORES = 300

describe.each(COVERAGE_TRUTHS)('over simulated stores of the $model', (truth) => {
  it('80 % ranges of a year’s orders and revenue hold what came in 75–85 % of them', () => {
    const places = Array.from({ length: STORES }, (_, i) =>
      coverYear(truth, { customers: 3000, entryDays: 500, endDay: 730, seed: 5000 + i }, 100),
    ).filter((place) => place !== null)
    console.info(`${truth.model}: ${places.length} of ${STORES} stores fitted, seeds 5000–${5000 + STORES - 1}`)
    for (const measure of ['orders', 'revenue'] as const) {
      const share = (at: number) => places.filter((place) => place[measure] === at).length / places.length
      console.info(
        `${measure}: below ${share(-1).toFixed(3)}, inside ${share(0).toFixed(3)}, above ${share(1).toFixed(3)}`,
      )
      // 300 stores leave a standard error of 0.023.
      expect(share(0)).toBeGreaterThan(0.75)
      expect(share(0)).toBeLessThan(0.85)
    }
  })
})
