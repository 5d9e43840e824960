import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { storeCohortReport } from '@/server/analytics/store-cohorts'
import { storeOverviewChanges, storeRevenueLayers, storeSecondOrder } from '@/server/analytics/store-overview'
import { storeOverview } from '@/server/analytics/store-reports'
import { storeSegmentOverview } from '@/server/analytics/store-segments'
import { COHORT_SWITCHES } from '@/server/analytics/testing/cohort-figures'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { requestErasure } from './erasures'
import { runErasure } from './run-erasure'

const SHOP = join(process.cwd(), '../shared/data/cdnow-sample.csv')
const hasData = existsSync(SHOP)
if (!hasData) console.warn(`Skipped: there is no ${SHOP}`)
setUpTestDatabase()
setUpDataFolder()

const ready = <T>(answer: { state: string; data?: T }): T => {
  if (answer.state !== 'ready' || answer.data === undefined) throw new Error(answer.state)
  return answer.data
}

async function readReports({
  principal,
  context,
}: {
  principal: TestStore['principal']
  context: () => ReturnType<TestStore['context']>
}) {
  const store = await context()
  return {
    overview: ready(await storeOverview(principal, store, {})),
    changes: ready(await storeOverviewChanges(principal, store, { filter: {} })),
    layers: ready(await storeRevenueLayers(principal, store, { filter: {} })),
    second: ready(await storeSecondOrder(principal, store, { filter: {} })),
    segments: ready(await storeSegmentOverview(principal, store)),
    cohorts: ready(await storeCohortReport(principal, store, { ...COHORT_SWITCHES, filter: {} })),
  }
}

test.skipIf(!hasData)(
  'the reports of a real shop say the same after customers are erased',
  { timeout: 120_000 },
  async () => {
    const store = await TestStore.create()
    const [, ...lines] = readFileSync(SHOP, 'utf8').trim().split('\n')
    const rows = lines.map((line) => {
      const [order, customer, day, , amount] = line.split(',')
      return `${order},${day},${customer},c${customer}@example.com,${amount}`
    })
    await store.import(`order_id,created_at,customer_id,email,total\n${rows.join('\n')}\n`)
    const reader = { principal: store.principal, context: () => store.context() }
    const before = await readReports(reader)
    for (const key of ['i1:2', 'i1:2357']) {
      const { id } = await requestErasure(store.principal, await store.context(), key)
      await runErasure(store.job, { storeId: store.id, erasureId: id })
    }
    const after = await readReports(reader)
    expect(after).toEqual(before)
    expect(before.overview.descriptive.customers).toBe(2_357)
  },
)
