import { AppError } from '@/domain/errors'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreContext } from '@/server/services/store/store-context'
import type { TestIdInput } from './test-input'
import { readTest, type StoredTest, TEST_COLUMNS } from './test-row'

/** A store's test by id. Throws `notFound` for one that the store does not have. */
export async function getTest(principal: Principal, store: StoreContext, { testId }: TestIdInput): Promise<StoredTest> {
  const row = await withTenant(principal, (db) =>
    db.programmeTest.findUnique({
      where: { storeId_id: { storeId: store.id, id: testId } },
      select: TEST_COLUMNS,
    }),
  )
  if (!row) throw new AppError('notFound')
  return readTest(row, store.timeZone)
}
