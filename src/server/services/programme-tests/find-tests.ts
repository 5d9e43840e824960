import type { TestEntry } from '@/domain/programme-test/test-result'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreContext } from '@/server/services/store/store-context'
import { readTest, TEST_COLUMNS } from './test-row'

/** A store's tests, newest first. */
export async function findTests(principal: Principal, store: StoreContext): Promise<TestEntry[]> {
  const rows = await withTenant(principal, (db) =>
    db.programmeTest.findMany({
      where: { storeId: store.id },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: TEST_COLUMNS,
    }),
  )
  return rows.map((row) => {
    const { seed: _seed, standing: _standing, ...entry } = readTest(row, store.timeZone)
    return entry
  })
}
