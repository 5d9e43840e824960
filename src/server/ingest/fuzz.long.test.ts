import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createRandom } from '@/domain/simulate/random'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { beginLongTest } from './testing/long-budget'
import { mutateFile } from './testing/mutate-file'
import { readMutant } from './testing/read-mutant'
import { setUpDataFolder, TestStore } from './testing/test-store'

const database = setUpTestDatabase()
setUpDataFolder()

const MUTANTS = 2000
/** § Every so many are brought to a store as a person would. */
const IMPORTED_EVERY = 20
/** § Longer than this is a hang: a sound file of this size takes a tenth of a second. */
const MAX_SECONDS = 30

test('every spoilt file is refused with a reason or read with all of it accounted for, in time', async () => {
  const { seed, isOver } = beginLongTest('Spoilt files', 0.2)
  const ends = { refused: 0, read: 0, imported: 0, left: 0 }
  const failures: string[] = []
  for (let nth = 0; nth < MUTANTS && !isOver(); nth++) {
    const mutant = seed + nth
    const bytes = await mutateFile(createRandom(mutant))
    await inTime(mutant, async () => {
      ends[await readMutant(bytes)]++
      if (nth % IMPORTED_EVERY === 0) ends[await importMutant(bytes)]++
    }).catch((error: unknown) => {
      failures.push(`mutant ${mutant}: ${error instanceof Error ? error.stack : String(error)}`)
    })
  }
  console.info(`Spoilt files: ${JSON.stringify(ends)}`)
  expect(failures).toEqual([])
  expect(ends.read).toBeGreaterThan(0)
  expect(ends.refused).toBeGreaterThan(0)
})

async function inTime(mutant: number, read: () => Promise<void>): Promise<void> {
  const startedAt = Date.now()
  const late = new AbortController()
  try {
    await Promise.race([read(), delay(MAX_SECONDS * 1000, undefined, late)])
  } finally {
    late.abort()
  }
  const seconds = (Date.now() - startedAt) / 1000
  if (seconds >= MAX_SECONDS) throw new Error(`mutant ${mutant} takes more than ${MAX_SECONDS} s`)
}

/** Brings a file to a store of its own: all of it, or a reason and nothing. */
async function importMutant(bytes: Buffer): Promise<'imported' | 'left'> {
  const store = await TestStore.create()
  const importId = await store.upload(bytes)
  const looked = await store.inspect(importId).catch(() => null)
  await store.start(importId, looked ? { mapping: looked.mapping } : { mapping: {} }).catch(() => {})
  await store.run(importId)
  const { status, summary, failure } = await store.get(importId)
  const [facts] = await database.asOwner<{ orders: number }>(
    'SELECT count(*)::int AS orders FROM order_fact WHERE store_id = $1',
    [store.id],
  )
  if (status === 'done' && facts?.orders === summary?.orders) return 'imported'
  const isLeft = status === 'uploaded' || (status === 'failed' && failure !== null)
  if (isLeft && facts?.orders === 0) return 'left'
  throw new Error(`the import ended as ${status} with ${facts?.orders} orders: ${JSON.stringify({ summary, failure })}`)
}
