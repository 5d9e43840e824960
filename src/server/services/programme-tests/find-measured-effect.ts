import { z } from 'zod'
import type { TestSupposition } from '@/domain/loyalty-workbench'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreContext } from '@/server/services/store/store-context'
import { readTest, TEST_COLUMNS } from './test-row'

const Effect = z.object({ value: z.number(), standardError: z.number() })
const StoredLook = z.object({
  looks: z.array(z.object({ interval: Effect.nullable() })),
  final: Effect.nullable(),
  verdict: z.object({ by: z.enum(['interim', 'final']).nullable() }),
  belief: z.object({ mean: z.number(), sd: z.number() }).nullable(),
})

/**
 * The effect per assigned customer that a scenario's newest decided test leaves one to believe: the simulation's expectation updated
 * by the measurement, or the measurement alone where nothing had been expected. Null before a test has come to its end or to a
 * verdict that stands, and where its groups had the wrong size.
 */
export async function findMeasuredEffect(
  principal: Principal,
  store: StoreContext,
  scenarioId: string,
): Promise<Omit<TestSupposition, 'uplift'> | null> {
  const rows = await withTenant(principal, (db) =>
    db.programmeTest.findMany({
      where: { storeId: store.id, scenarioId },
      orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
      select: TEST_COLUMNS,
    }),
  )
  for (const row of rows) {
    const parsed = StoredLook.safeParse(row.looks.at(-1)?.result)
    if (!parsed.success || parsed.data.verdict.by === null) continue
    const { final, looks, belief } = parsed.data
    const measured = final ?? looks.at(-1)?.interval
    if (!measured) continue
    const { id, name, plan } = readTest(row, store.timeZone)
    const { mean, sd } = belief ?? { mean: measured.value, sd: measured.standardError }
    return { test: { id, name }, measuredMinor: measured.value, effect: { mean, sd, weeks: plan.weeks } }
  }
  return null
}
