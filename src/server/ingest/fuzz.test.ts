import { beforeAll, describe, expect, test } from 'vitest'
import { createRandom } from '@/domain/simulate/random'
import { CORPUS, mutateFile } from './testing/mutate-file'
import { readMutant } from './testing/read-mutant'
import { setUpDataFolder } from './testing/test-store'

setUpDataFolder()
beforeAll(() => {
  process.env.APP_DATABASE_URL ??= 'postgresql://nobody@localhost/none'
  process.env.NEXTAUTH_SECRET ??= 'a secret of the tests, thirty-two characters'
})

const MUTANTS = 60

describe('a spoilt file', () => {
  test('that is not spoilt is read', async () => {
    for (const text of CORPUS) expect(await readMutant(Buffer.from(text))).toBe('read')
  })

  test(`is refused with a reason or read with every row accounted for: ${MUTANTS} of them`, {
    timeout: 120_000,
  }, async () => {
    const ends = { refused: 0, read: 0 }
    for (let seed = 0; seed < MUTANTS; seed++) {
      const bytes = mutateFile(createRandom(seed))
      const end = await readMutant(bytes).catch((error: unknown) => {
        throw new Error(`mutant ${seed}`, { cause: error })
      })
      ends[end]++
    }
    expect(ends.read).toBeGreaterThan(MUTANTS / 10)
    expect(ends.refused).toBeGreaterThan(MUTANTS / 10)
  })
})
