import { expect, test } from 'vitest'
import { simulate } from '@/domain/loyalty/simulate'
import { buildTemplate } from '@/domain/loyalty/templates'
import { buildStore, CDNOW } from '@/domain/loyalty/testing/build-store'
import { simulateInThreads } from './simulate-in-threads'

const { population } = buildStore(301)
const scenario = { ...buildTemplate('points', { averageOrderMinor: 3500 }), horizonMonths: 6 }
const draws = [4.3, 4.4, 4.5].map((alpha) => ({ ...CDNOW, parameters: { ...CDNOW.parameters, alpha } }))
const uncertain = { ...population, baseline: { kind: 'model' as const, model: CDNOW, draws, marginShare: 0.4 } }

test('two threads give what one call gives, to the unit, and tell how far they are', async () => {
  const told: number[] = []
  const options = { runs: 20, seed: 7, threads: 2 }
  const result = await simulateInThreads(uncertain, scenario, { ...options, onProgress: (share) => told.push(share) })
  expect(result).toEqual(simulate(uncertain, scenario, options))
  expect(told).toEqual([...told].sort((a, b) => a - b))
  expect(told.at(-1)).toBe(1)
}, 60_000)

test('a store of one customer needs no second thread', async () => {
  const one = buildStore(1).population
  const options = { runs: 3, seed: 7, threads: 2 }
  expect(await simulateInThreads(one, scenario, { ...options, onProgress: () => {} })).toEqual(
    simulate(one, scenario, options),
  )
}, 60_000)

test('a thread that fails fails the whole: no half of a store is shown as all of it', async () => {
  const impossible = { runs: -1, seed: 7, threads: 2, onProgress: () => {} }
  await expect(simulateInThreads(uncertain, scenario, impossible)).rejects.toThrow(RangeError)
}, 60_000)
