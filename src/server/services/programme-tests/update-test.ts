import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreContext } from '@/server/services/store/store-context'
import { getTest } from './get-test'
import { prepareTest } from './prepare-test'
import type { CreateTestInput, TestIdInput } from './test-input'

/**
 * Makes another plan of a draft; its seed stays. Throws `notFound`, `conflict` for a test that is split, and as `prepareTest`
 * does.
 */
export async function updateTest(
  principal: UserPrincipal,
  store: StoreContext,
  { testId, ...input }: CreateTestInput & TestIdInput,
): Promise<{ id: string }> {
  await getTest(principal, store, { testId })
  const data = await prepareTest(principal, store, input)
  return await withTenant(principal, async (db) => {
    const where = { storeId: store.id, id: testId, splitAt: null }
    const { count } = await db.programmeTest.updateMany({ where, data })
    if (count === 0) throw new AppError('conflict', { reason: 'testIsSplit' })
    await recordAudit(principal, db, { action: 'test.updated', storeId: store.id, subjectId: testId })
    return { id: testId }
  })
}
