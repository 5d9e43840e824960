import { expect, it } from 'vitest'
import { TEA_SHOP } from '@/domain/simulate/presets/tea-shop'
import { runTrial, simulateTrialStore, summariseTrials } from './testing/simulate-trial'

const RUNS = 120
const STORE = { behaviour: TEA_SHOP, seed: 42, from: '2024-07-01', startsOn: '2025-03-03', weeks: 13, marginShare: 0.4 }

it('the intervals of tests on a generated store hold the known effect as often as they say', () => {
  const store = simulateTrialStore(STORE)
  const runs = (uplift: number) =>
    summariseTrials(Array.from({ length: RUNS }, (_, seed) => runTrial(store, { seed, uplift })))
  const [known, none] = [runs(0.1), runs(0)]
  // Fixed seeds: 95 % of 120 ± two standard errors of 2 %; the full 1,000 runs are in the long test.
  expect(known.finalCoverage).toBeGreaterThanOrEqual(0.91)
  expect(none.finalCoverage).toBeGreaterThanOrEqual(0.91)
  expect(known.interimCoverage).toBeGreaterThanOrEqual(0.95)
  expect(none.awayFromZeroAtSomeLook).toBeLessThanOrEqual(0.05)
})

it('a large effect is found at a look, before the end', () => {
  const store = simulateTrialStore(STORE)
  const { looks, final, truth } = runTrial(store, { seed: 3, uplift: 1 })
  expect(looks.findIndex(({ interval }) => interval !== null && interval.low > 0)).toBeLessThan(12)
  expect(looks.findIndex(({ interval }) => interval !== null && interval.low > 0)).toBeGreaterThan(0)
  expect(final && final.low <= truth && truth <= final.high).toBe(true)
})

it('half of the orders come earlier and no more of them: a look speaks of what came so far, the end of the whole', () => {
  const store = simulateTrialStore(STORE)
  const runs = Array.from({ length: RUNS }, (_, seed) => runTrial(store, { seed, uplift: 0, advance: 0.5 }))
  const { worksAtSomeLook, finalCoverage, finalWorks } = summariseTrials(runs)
  expect(worksAtSomeLook).toBeGreaterThan(0.05)
  expect(finalWorks).toBeLessThanOrEqual(0.05)
  expect(finalCoverage).toBeGreaterThanOrEqual(0.91)
})
