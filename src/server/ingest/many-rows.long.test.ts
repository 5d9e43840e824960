import { expect, test } from 'vitest'
import { LAYOUTS, readByThreads } from './testing/many-rows'

test.each(Object.entries(LAYOUTS))(
  'two threads read and number a file of many rows as one does: %s',
  async (_, layout) => {
    const [one, two] = await readByThreads(layout, 1, 2)
    expect(two).toMatchObject({ rejects: BigInt(layout.rejects), misplaced: 0n })
    expect(two).toEqual(one)
  },
)
