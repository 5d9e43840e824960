import { beforeAll, expect, test, vi } from 'vitest'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { beginLongTest } from '@/server/ingest/testing/long-budget'
import { setUpDataFolder } from '@/server/ingest/testing/test-store'
import { buildReplayStage, type ReplayStage, replayOne } from './testing/replay'

vi.mock('next-intl/server', () => ({ getLocale: async () => 'en', getTranslations: async () => (key: string) => key }))

setUpTestDatabase()
setUpDataFolder()

/** § Requests sent at least, whatever time there is. */
const AT_LEAST = 300
let stage: ReplayStage

beforeAll(async () => {
  stage = await buildReplayStage()
}, 120_000)

test('random and replayed requests across two tenants leak nothing', async () => {
  const { seed, isOver } = beginLongTest('replay', 0.1)
  let sent = 0
  const statuses = new Map<number, number>()
  while (sent < AT_LEAST || !isOver()) {
    const outcome = await replayOne(stage, seed + sent)
    expect({ seed: seed + sent, ...outcome }).toMatchObject({ leaks: [] })
    expect(outcome.status).not.toBe(500)
    statuses.set(outcome.status, (statuses.get(outcome.status) ?? 0) + 1)
    sent++
  }
  console.info(`replay: ${sent} requests, 0 leaks, by status ${JSON.stringify([...statuses].toSorted())}`)
  expect(statuses.get(200)).toBeGreaterThan(0)
})
