import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryNarrowFilter } from '@/domain/testing/arbitrary-filter'
import { arbitraryStore } from '@/domain/testing/arbitrary-store'
import { beginLongTest } from '@/server/ingest/testing/long-budget'
import { ZONES } from '../testing/store-figures'
import { computeBothMoney } from '../testing/store-money'

test('filters and switches equal a naive reading on as many random stores as there is time for', async () => {
  const { seed, isOver } = beginLongTest('Random filters', 0.05)
  let compared = 0
  for (let round = 0; !isOver(); round++) {
    const timeZone = ZONES[round % ZONES.length] ?? 'UTC'
    const drawn = fc.tuple(arbitraryStore(timeZone), arbitraryNarrowFilter, fc.boolean())
    for (const [store, filter, withoutZeroOrders] of fc.sample(drawn, { numRuns: 20, seed: seed + round })) {
      const { found, expected } = await computeBothMoney({ ...store, withoutZeroOrders }, timeZone, filter)
      expect(found, `${JSON.stringify(filter)} of seed ${seed + round} in ${timeZone}`).toEqual(expected)
      compared++
      if (isOver()) break
    }
  }
  console.info(`Random filters: ${compared} compared`)
  expect(compared).toBeGreaterThan(0)
})
