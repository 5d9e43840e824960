import { test } from 'vitest'
import { checkStatements, RANDOM_FILES } from './testing/check-statements'
import { beginLongTest } from './testing/long-budget'

test('the statements of random files add up to the minor unit, as many files as there is time for', async () => {
  const { seed, isOver } = beginLongTest('Statements', 0.05)
  for (let round = 0; !isOver(); round++) {
    for (const [, given, row] of RANDOM_FILES) await checkStatements(given, row, { numRuns: 10, seed: seed + round })
  }
})
