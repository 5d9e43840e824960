import { expect, test } from 'vitest'
import { LAYOUTS, readByThreads } from './testing/many-rows'

// Two threads write the rows of a query that has a join in it, as a long IN list is, in any order.
test('a file of many rows, read by two threads, keeps every row with its own texts', { timeout: 60_000 }, async () => {
  const [read] = await readByThreads(LAYOUTS['an order a row'], 2)
  expect(read).toMatchObject({ rejects: 0n, misplaced: 0n })
})
