import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryStore } from '@/domain/testing/arbitrary-store'
import { beginLongTest } from '@/server/ingest/testing/long-budget'
import { arbitraryCohortQuery } from '../testing/arbitrary-cohort-query'
import { compareWithNaive, onSnapshot } from '../testing/cohort-figures'
import { ZONES } from '../testing/store-figures'

test('the cohort report equals a naive reading under as many stores and switches as there is time for', async () => {
  const { seed, isOver } = beginLongTest('Cohort reports', 0.1)
  let reports = 0
  for (let round = 0; !isOver(); round++) {
    const timeZone = ZONES[round % ZONES.length] ?? 'UTC'
    const pairs = fc.tuple(arbitraryStore(timeZone), fc.array(arbitraryCohortQuery, { minLength: 12, maxLength: 12 }))
    for (const [store, all] of fc.sample(pairs, { numRuns: 5, seed: seed + round })) {
      await onSnapshot(store, timeZone, async (snapshot) => {
        for (const asked of all) {
          if (isOver()) return
          await compareWithNaive(snapshot, store, asked)
          reports++
        }
      })
    }
  }
  console.info(`Cohort reports: ${reports} compared`)
  expect(reports).toBeGreaterThan(0)
})
