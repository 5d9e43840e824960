import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryStore } from '@/domain/testing/arbitrary-store'
import { beginLongTest } from '@/server/ingest/testing/long-budget'
import { computeBothFigures, ZONES } from '../testing/store-figures'

test('every figure equals a naive reading of the definitions on as many random stores as there is time for', async () => {
  const { seed, isOver } = beginLongTest('Random stores', 0.1)
  let stores = 0
  for (let round = 0; !isOver(); round++) {
    const timeZone = ZONES[round % ZONES.length] ?? 'UTC'
    const sample = fc.sample(arbitraryStore(timeZone), { numRuns: 20, seed: seed + round })
    for (const [place, store] of sample.entries()) {
      const { found, expected } = await computeBothFigures(store, timeZone)
      expect(found, `store ${place} of seed ${seed + round} in ${timeZone}`).toEqual(expected)
      stores++
      if (isOver()) break
    }
  }
  console.info(`Random stores: ${stores} compared`)
  expect(stores).toBeGreaterThan(0)
})
