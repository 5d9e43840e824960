import { describe, expect, it } from 'vitest'
import {
  COVERAGE_TRUTHS,
  COVERED,
  type Coverage,
  countCoverage,
  coverYear,
  simulateYears,
} from '@/domain/forecast/testing/coverage'
import { simulateBehaviour } from '@/domain/forecast/testing/simulate-behaviour'
import { TEA_SHOP } from '@/domain/simulate/presets/tea-shop'
import { beginLongTest } from '@/server/ingest/testing/long-budget'

const [CUSTOMERS, DRAWS] = [2000, 100]
/** Seeds are fixed, so that a run differs from another in the number of stores alone. */
const FIRST_SEED = 5000
const LEAST_STORES = 12
/** Of the whole budget, for each kind of store. */
const SHARE = 0.06

function measure(name: string, cover: (seed: number) => Coverage | null) {
  const { isOver } = beginLongTest(`Coverage, ${name}`, SHARE)
  const places: Coverage[] = []
  let stores = 0
  while (stores < LEAST_STORES || !isOver()) {
    const one = cover(FIRST_SEED + stores++)
    if (one !== null) places.push(one)
  }
  const chosen = ['bgNbd', 'mbgNbd', 'paretoNbd'].map((model) => places.filter((one) => one.model === model).length)
  console.info(
    `${name}: ${places.length} of ${stores} stores fitted from seed ${FIRST_SEED}, chosen ${chosen.join('/')}`,
  )
  return COVERED.map((of) => {
    const { stores: counted, inside, below, above } = countCoverage(places, of)
    console.info(`${name} ${of}: ${(100 * inside).toFixed(1)} % of ${counted} inside, ${below} below, ${above} above`)
    return { of, inside, tolerance: 3 * Math.sqrt((0.8 * 0.2) / Math.max(1, counted)) }
  })
}

describe.each(COVERAGE_TRUTHS)(
  'over simulated stores of the $model, the model chosen by the forecast itself',
  (truth) => {
    it('80 % ranges of the next year, of LTV at 12 months and of the back-test hold what came in 75–85 % of them', () => {
      const measured = measure(truth.model, (seed) =>
        coverYear(simulateYears(truth, CUSTOMERS, seed), { draws: DRAWS, seed }),
      )
      for (const { of, inside, tolerance } of measured) {
        expect(inside, of).toBeGreaterThan(0.75 - tolerance)
        expect(inside, of).toBeLessThan(0.85 + tolerance)
      }
    })
  },
)

describe('over stores of which no model is the truth: seasons, channels of unlike quality, as-of after the peak', () => {
  it('ranges hold what came less often than they say, which the methods note tells; the back-test widens them', () => {
    const measured = measure('tea shop', (seed) =>
      coverYear(simulateBehaviour(TEA_SHOP, CUSTOMERS, seed), { draws: DRAWS, seed }),
    )
    const orders = measured.find(({ of }) => of === 'orders')
    // Without the back-test's miss in the ranges about a fifth of the stores are inside (docs/methods/uncertainty.md).
    expect(orders?.inside).toBeGreaterThan(0.35)
  })
})
