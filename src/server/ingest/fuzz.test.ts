import { beforeAll, describe, expect, test } from 'vitest'
import { createRandom } from '@/domain/simulate/random'
import { mutateFile } from './testing/mutate-file'
import { readMutant } from './testing/read-mutant'
import { PLAIN_FILES } from './testing/spoiling-texts'
import { setUpDataFolder } from './testing/test-store'

setUpDataFolder()
beforeAll(() => {
  process.env.APP_DATABASE_URL ??= 'postgresql://nobody@localhost/none'
  process.env.NEXTAUTH_SECRET ??= 'a secret of the tests, thirty-two characters'
})

/** § As many as a second takes; the long test takes thousands. */
const MUTANTS = 12

describe('a spoilt file', () => {
  test('that is not spoilt is read', async () => {
    expect(await readMutant(Buffer.from(PLAIN_FILES[0] ?? ''))).toBe('read')
  })

  test(`is refused with a reason or read with every row and amount accounted for: ${MUTANTS} of them`, {
    timeout: 120_000,
  }, async () => {
    const ends = { refused: 0, read: 0 }
    for (let seed = 0; seed < MUTANTS; seed++) {
      const end = await readMutant(await mutateFile(createRandom(seed))).catch((error: unknown) => {
        throw new Error(`mutant ${seed}`, { cause: error })
      })
      ends[end]++
    }
    expect(ends.read).toBeGreaterThan(MUTANTS / 10)
    expect(ends.refused).toBeGreaterThan(MUTANTS / 10)
  })
})
