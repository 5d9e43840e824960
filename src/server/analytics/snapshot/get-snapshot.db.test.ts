import { randomUUID } from 'node:crypto'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { CohortReportInput } from '@/server/analytics/cohort-input'
import { storeCohortReport } from '@/server/analytics/store-cohorts'
import { storeOverview } from '@/server/analytics/store-reports'
import { whenBuilt } from '@/server/analytics/testing/when-built'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { setImportUndone } from '@/server/services/imports/undo-import'
import * as exported from './export-facts'
import { buildLatestSnapshot } from './get-snapshot'
import { snapshotDirectory } from './snapshot-name'

setUpTestDatabase()
setUpDataFolder()
let store: TestStore
beforeEach(async () => {
  store = await TestStore.create()
}, 60_000)

const FILE = 'order_id,created_at,email,total\n1,2025-01-05,a@b.c,10\n2,2025-02-05,b@b.c,20\n'
const files = async () => (await readdir(snapshotDirectory(store.id)).catch(() => [])).sort()
const report = async (asOf?: string) => await storeOverview(store.principal, await store.context(), { asOf })
const built = (asOf?: string) => whenBuilt(() => report(asOf))

describe('a store without figures', () => {
  test('is empty before any import, and nothing is built', async () => {
    expect(await built()).toEqual({ state: 'empty' })
    expect(await files()).toEqual([])
  })

  test('is empty where no order counts, and remembers it', async () => {
    await store.import('order_id,created_at,email,total,status\n1,2025-01-05,a@b.c,10,cancelled\n')
    expect(await built()).toEqual({ state: 'empty' })
    expect(await files()).toEqual([expect.stringMatching(/\.empty$/)])
  })

  test('that nobody knows is not found, in either its own organisation or another', async () => {
    await store.import(FILE)
    const unknown = { ...(await store.context()), id: randomUUID() }
    await expect(storeOverview(store.principal, unknown, {})).rejects.toMatchObject({ code: 'notFound' })
    const stranger = await TestStore.create()
    const foreign = storeOverview(stranger.principal, await store.context(), {})
    await expect(foreign).rejects.toMatchObject({ code: 'notFound' })
  })
})

describe('a snapshot', () => {
  test('is built once, however many ask for it at once', async () => {
    await store.import(FILE)
    const exportFacts = vi.spyOn(exported, 'exportFacts')
    const context = await store.context()
    const asked = Array.from({ length: 12 }, (_, index) =>
      index % 2 === 0
        ? whenBuilt(() => storeOverview(store.principal, context, {}))
        : whenBuilt(() => storeCohortReport(store.principal, context, CohortReportInput.parse({}))),
    )
    const states = (await Promise.all(asked)).map(({ state }) => state)
    await buildLatestSnapshot(store.job, context)
    expect(new Set(states)).toEqual(new Set(['ready']))
    expect(exportFacts).toHaveBeenCalledTimes(1)
    expect(await files()).toHaveLength(1)
    exportFacts.mockRestore()
  })

  test('of more days than there are connections is built for each of them', async () => {
    await store.import(FILE)
    const days = Array.from({ length: 14 }, (_, index) => `2025-02-${String(index + 10)}`)
    for (let attempt = 0; attempt < 20; attempt++) {
      const states = (await Promise.all(days.map((day) => report(day)))).map(({ state }) => state)
      if (states.every((state) => state === 'ready')) return
    }
    throw new Error('the builds never ended')
  })

  test('says that it is being built while it takes longer than a moment, and is there afterwards', async () => {
    await store.import(FILE)
    const { exportFacts } = exported
    let release = () => {}
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow = vi.spyOn(exported, 'exportFacts').mockImplementation(async (...input) => {
      await released
      return await exportFacts(...input)
    })
    expect(await report()).toMatchObject({ state: 'building' })
    slow.mockRestore()
    release()
    expect(await built()).toMatchObject({ state: 'ready' })
  })

  test('asked for a version that has just been left behind is never "empty"', async () => {
    await store.import(FILE)
    const before = await store.context()
    await store.import('order_id,created_at,email,total\n3,2025-03-05,c@b.c,30\n')
    expect(await storeOverview(store.principal, before, {})).toMatchObject({ state: 'building' })
    expect(await built()).toMatchObject({ state: 'ready', data: { descriptive: { orders: 3 } } })
  })

  test('replaced by a newer one stays for its readers, and is gone after the grace', async () => {
    const { id: importId } = await store.import(FILE)
    await built()
    const [old = ''] = await files()
    await writeFile(join(snapshotDirectory(store.id), '.building-left-by-a-crash'), 'half')
    const longAgo = new Date(Date.now() - 3600_000)
    await utimes(join(snapshotDirectory(store.id), old), longAgo, longAgo)
    await setImportUndone(store.principal, store.id, { importId, isUndone: true })
    await built()
    expect(await files()).toContain(old)
    const past = new Date(Date.now() - 25 * 3600_000)
    for (const name of await files()) await utimes(join(snapshotDirectory(store.id), name), past, past)
    await setImportUndone(store.principal, store.id, { importId, isUndone: false })
    expect(await built()).toMatchObject({ state: 'ready', data: { descriptive: { orders: 2 } } })
    // The one of the undone import was replaced just now: it has its grace before it.
    expect(await files()).toEqual([expect.stringMatching(/\.empty$/), expect.stringMatching(/\.duckdb$/)])
    expect(await files()).not.toContain(old)
  })

  test('of another day than the present one holds the figures of that day', async () => {
    await store.import(FILE)
    expect(await built('2025-01-31')).toMatchObject({ state: 'ready', data: { descriptive: { orders: 1 } } })
    expect(await built()).toMatchObject({ state: 'ready', data: { descriptive: { orders: 2 } } })
  })
})
