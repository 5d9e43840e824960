import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreContext } from '@/server/services/store/store-context'
import { findTests } from './find-tests'
import { measureStoreTest } from './measure-store-test'

/** Looks at a store's running tests, once at each state of its orders: no verdict waits for somebody to open the page. */
export async function lookAtTests(principal: Principal, store: StoreContext): Promise<void> {
  const tests = await findTests(principal, store)
  const seen = await findSeen(principal, store)
  for (const { id, stage } of tests) {
    if (stage === 'running' && !seen.has(id)) await measureStoreTest(principal, store, { testId: id })
  }
}

async function findSeen(principal: Principal, store: StoreContext): Promise<ReadonlySet<string>> {
  const looks = await withTenant(principal, (db) =>
    db.programmeTestLook.findMany({
      where: { storeId: store.id, dataVersion: BigInt(store.dataVersion) },
      select: { testId: true },
    }),
  )
  return new Set(looks.map(({ testId }) => testId))
}
