import { expect, test } from 'vitest'
import { GIFT_SHOP } from '@/domain/simulate/presets/gift-shop'
import { TEA_SHOP } from '@/domain/simulate/presets/tea-shop'
import { runTrial, simulateTrialStore, summariseTrials } from './testing/simulate-trial'

const RUNS = 1000
const SEED = 42
const UPLIFT = 0.1

const STORES = [
  { name: 'tea shop', behaviour: TEA_SHOP, from: '2024-07-01', startsOn: '2025-03-03', weeks: 13, marginShare: 0.4 },
  { name: 'gift shop', behaviour: GIFT_SHOP, from: '2024-11-01', startsOn: '2025-09-01', weeks: 26, marginShare: 0.35 },
]

test.each(STORES)(
  'in 1,000 tests of a generated $name the final interval holds the known effect in 93–97 %, the interim ones in ≥ 95 %, and ≤ 5 % of weekly peeking is a false alarm',
  (choice) => {
    const store = simulateTrialStore({ ...choice, seed: SEED })
    const runsWith = (uplift: number) =>
      Array.from({ length: RUNS }, (_, run) => runTrial(store, { seed: SEED * 100_000 + run, uplift }))
    const known = summariseTrials(runsWith(UPLIFT))
    const none = summariseTrials(runsWith(0))
    console.info(`${choice.name}: seed ${SEED}, ${store.customers.length} customers`, { known, none })
    expect(known.finalCoverage).toBeGreaterThanOrEqual(0.93)
    expect(known.finalCoverage).toBeLessThanOrEqual(0.97)
    expect(known.interimCoverage).toBeGreaterThanOrEqual(0.95)
    expect(none.finalCoverage).toBeGreaterThanOrEqual(0.93)
    expect(none.finalCoverage).toBeLessThanOrEqual(0.97)
    expect(none.awayFromZeroAtSomeLook).toBeLessThanOrEqual(0.05)
  },
  900_000,
)
