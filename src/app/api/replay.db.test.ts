import { beforeAll, expect, test, vi } from 'vitest'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder } from '@/server/ingest/testing/test-store'
import { buildReplayStage, type ReplayOutcome, type ReplayStage, replayOne } from './testing/replay'

vi.mock('next-intl/server', () => ({ getLocale: async () => 'en', getTranslations: async () => (key: string) => key }))

setUpTestDatabase()
setUpDataFolder()

/** A sample of what `replay.long.test.ts` draws; the same in every run. */
const REQUESTS = 200
let stage: ReplayStage

beforeAll(async () => {
  stage = await buildReplayStage()
}, 120_000)

test('requests sent again with other sessions and mixed ids tell of no customer of another tenant', async () => {
  const outcomes: ReplayOutcome[] = []
  for (let seed = 1; seed <= REQUESTS; seed++) outcomes.push(await replayOne(stage, seed))
  expect(outcomes.filter(({ leaks }) => leaks.length > 0)).toEqual([])
  // Some are let in, some are not: a stage on which everything is refused would show nothing.
  for (const status of [200, 401, 404]) expect(outcomes.map((outcome) => outcome.status)).toContain(status)
  expect(outcomes.filter(({ status }) => status === 500)).toEqual([])
})

test('a tenant’s own members are told of their own customers by the same requests', async () => {
  const blind = { ...stage, replayers: stage.replayers.map((replayer) => ({ ...replayer, mayMeet: [] })) }
  const outcomes: ReplayOutcome[] = []
  for (let seed = 1; seed <= REQUESTS; seed++) outcomes.push(await replayOne(blind, seed))
  expect(outcomes.filter(({ leaks }) => leaks.length > 0).length).toBeGreaterThan(0)
})
