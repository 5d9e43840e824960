import { describe, expect, it } from 'vitest'
import { TEA_SHOP } from '@/domain/simulate/presets/tea-shop'
import { COVERAGE_TRUTHS, COVERED, type Coverage, countCoverage, coverYear, simulateYears } from './testing/coverage'
import { simulateBehaviour } from './testing/simulate-behaviour'

const [STORES, CUSTOMERS, FIRST_SEED, DRAWS] = [120, 2000, 5000, 100]

function measure(name: string, cover: (seed: number) => Coverage | null) {
  const places = Array.from({ length: STORES }, (_, i) => cover(FIRST_SEED + i)).filter((one) => one !== null)
  const chosen = ['bgNbd', 'mbgNbd', 'paretoNbd'].map((model) => places.filter((one) => one.model === model).length)
  console.info(
    `${name}: ${places.length} of ${STORES} stores fitted from seed ${FIRST_SEED}, chosen ${chosen.join('/')}`,
  )
  return COVERED.map((of) => {
    const { stores, inside, standardError, below, above } = countCoverage(places, of)
    console.info(`${name} ${of}: ${(100 * inside).toFixed(1)} % of ${stores} inside, ${below} below, ${above} above`)
    return { of, inside, tolerance: 2 * standardError }
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
