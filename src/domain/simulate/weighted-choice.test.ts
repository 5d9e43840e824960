import { expect, it } from 'vitest'
import { createRandom } from './random'
import { createChoice } from './weighted-choice'

it('items are chosen in proportion to their weights, and one of weight 0 never', () => {
  const choose = createChoice([
    { name: 'a', weight: 3 },
    { name: 'b', weight: 1 },
    { name: 'c', weight: 0 },
  ])
  const random = createRandom(5)
  const counts: Record<string, number> = {}
  for (let i = 0; i < 40_000; i++) {
    const { name } = choose(random)
    counts[name] = (counts[name] ?? 0) + 1
  }
  // Five standard errors: 5 · √(40 000 · ¾ · ¼) = 433.
  expect(Math.abs((counts.a ?? 0) - 30_000)).toBeLessThan(433)
  expect(counts.c).toBeUndefined()
})

it('nothing to choose from is refused', () => {
  expect(() => createChoice([{ weight: 0 }])).toThrow(RangeError)
})
