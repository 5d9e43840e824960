import { expect, test } from 'vitest'
import { createRandom } from '@/domain/simulate/random'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { beginLongTest } from './testing/long-budget'
import { mutateFile } from './testing/mutate-file'
import { readMutant } from './testing/read-mutant'
import { setUpDataFolder } from './testing/test-store'

setUpTestDatabase()
setUpDataFolder()

/** § Longer than this is a hang: a sound file of this size takes a twentieth of a second. */
const MAX_SECONDS = 20

test('every spoilt file is refused with a reason or read with every row accounted for, in time', async () => {
  const { seed, isOver } = beginLongTest('Spoilt files', 0.25)
  const ends = { refused: 0, read: 0 }
  for (let mutant = seed; !isOver(); mutant++) {
    const startedAt = Date.now()
    const end = await readMutant(mutateFile(createRandom(mutant))).catch((error: unknown) => {
      throw new Error(`mutant ${mutant}`, { cause: error })
    })
    expect((Date.now() - startedAt) / 1000, `mutant ${mutant}`).toBeLessThan(MAX_SECONDS)
    ends[end]++
  }
  console.info(`Spoilt files: ${ends.read} read, ${ends.refused} refused`)
  expect(ends.read).toBeGreaterThan(0)
  expect(ends.refused).toBeGreaterThan(0)
})
