import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '@/domain/errors'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { getFileStorage } from '@/server/storage/file-storage'
import { createImport, MAX_FILE_BYTES } from './create-import'
import { MAX_CHUNK_BYTES, receiveChunk } from './receive-chunk'

setUpTestDatabase()
setUpDataFolder()
let store: TestStore
let importId: string
beforeAll(async () => {
  store = await TestStore.create()
}, 60_000)
beforeEach(async () => {
  importId = await begin(10)
})

const bytes = (text: string) => new TextEncoder().encode(text)
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

async function begin(byteSize: number): Promise<string> {
  const created = await createImport(store.principal, await store.context(), { fileName: 'a.csv', byteSize })
  return created.importId
}

async function stored(): Promise<string> {
  const key = `${store.principal.organizationId}/${store.id}/${importId}`
  return await readFile(await getFileStorage().getPath(key), 'utf8')
}

async function refusal(promise: Promise<unknown>) {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw error ?? new Error('nothing was refused')
  return { code: error.code, reason: error.details?.reason }
}

describe('a chunk of an upload', () => {
  test('is taken once where it is sent twice, and the last one ends the upload', async () => {
    expect(await store.send(importId, 0, bytes('0123'))).toEqual({ receivedBytes: 4 })
    expect(await store.send(importId, 0, bytes('0123'))).toEqual({ receivedBytes: 4 })
    expect(await store.send(importId, 2, bytes('23456'))).toEqual({ receivedBytes: 7 })
    expect(await store.send(importId, 7, bytes('789'))).toEqual({ receivedBytes: 10 })
    expect(await stored()).toBe('0123456789')
    expect(await store.get(importId)).toMatchObject({ status: 'uploaded', receivedBytes: 10 })
    expect(await store.send(importId, 0, bytes('late'))).toEqual({ receivedBytes: 10 })
    expect(await stored()).toBe('0123456789')
  })

  test('that leaves a gap, is damaged, runs past the end or is too large or empty is refused', async () => {
    await store.send(importId, 0, bytes('0123'))
    const chunk = { importId, offset: 4, bytes: bytes('45'), sha256: sha256(bytes('45')) }
    const send = (change: Partial<typeof chunk>) =>
      refusal(receiveChunk(store.principal, store.id, { ...chunk, ...change }))
    const large = new Uint8Array(MAX_CHUNK_BYTES + 1)
    expect(await send({ offset: 5 })).toEqual({ code: 'conflict', reason: 'chunkGap' })
    expect(await send({ sha256: sha256(bytes('54')) })).toEqual({ code: 'invalidInput', reason: 'chunkDamaged' })
    expect(await send({ offset: 4, bytes: bytes('4567890'), sha256: sha256(bytes('4567890')) })).toEqual({
      code: 'invalidInput',
      reason: 'chunkPastEnd',
    })
    expect(await send({ bytes: large, sha256: sha256(large) })).toEqual({ code: 'invalidInput', reason: 'chunkSize' })
    expect(await send({ bytes: new Uint8Array(0) })).toEqual({ code: 'invalidInput', reason: 'chunkSize' })
    expect((await store.get(importId)).receivedBytes).toBe(4)
    expect(await stored()).toBe('0123')
  })

  test('that arrives late, after the ones behind it, spoils nothing', async () => {
    const storage = getFileStorage()
    await store.send(importId, 0, bytes('0123'))
    await store.send(importId, 4, bytes('456'))
    // What a request does that read the row before, and was slow to write.
    await storage.write(`${store.principal.organizationId}/${store.id}/${importId}`, 0, bytes('0123'))
    await store.send(importId, 7, bytes('789'))
    expect(await stored()).toBe('0123456789')
  })

  test('many at once leave the file whole', async () => {
    const size = 64 * 1024
    importId = await begin(size * 4)
    const parts = ['a', 'b', 'c', 'd'].map((letter) => bytes(letter.repeat(size)))
    for (const [index, part] of parts.entries()) {
      await Promise.all(Array.from({ length: 5 }, () => store.send(importId, index * size, part)))
    }
    expect(await stored()).toBe(parts.map((part) => new TextDecoder().decode(part)).join(''))
    expect(await store.get(importId)).toMatchObject({ status: 'uploaded', receivedBytes: size * 4 })
  })

  test("of another organisation's import, or of none, is not found", async () => {
    const other = await TestStore.create()
    expect(await refusal(other.send(importId, 0, bytes('0123')))).toMatchObject({ code: 'notFound' })
    expect(await refusal(store.send(randomUUID(), 0, bytes('0123')))).toMatchObject({ code: 'notFound' })
    expect((await store.get(importId)).receivedBytes).toBe(0)
  })
})

test('a file beyond the limit is refused before a byte is sent', async () => {
  expect(await refusal(begin(MAX_FILE_BYTES + 1))).toEqual({ code: 'invalidInput', reason: 'fileTooLarge' })
})
