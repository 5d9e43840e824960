import type { Random } from './random'

/** A chooser of one item, with probability proportional to its weight. Throws a RangeError where no weight is positive. */
export function createChoice<T extends { weight: number }>(items: readonly T[]): (random: Random) => T {
  const last = items.findLast((item) => item.weight > 0)
  if (!last) throw new RangeError('no item has a positive weight')
  const total = items.reduce((sum, item) => sum + item.weight, 0)
  return (random) => {
    let rest = random() * total
    for (const item of items) {
      rest -= item.weight
      if (rest < 0) return item
    }
    return last
  }
}
