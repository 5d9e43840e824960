import { randomInt } from 'node:crypto'
import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { StoreContext } from '@/server/services/store/store-context'
import { prepareTest } from './prepare-test'
import type { CreateTestInput } from './test-input'

/** § Tests that a store may have. */
const MAX_TESTS = 200
const SEEDS = 2 ** 31 - 1

/** Writes down a plan; nobody is assigned yet. Throws as `prepareTest` does. */
export async function createTest(
  principal: UserPrincipal,
  store: StoreContext,
  input: CreateTestInput,
): Promise<{ id: string }> {
  const columns = await prepareTest(principal, store, input)
  const { organizationId, userId: createdById } = principal
  return await withTenant(principal, async (db) => {
    if ((await db.programmeTest.count({ where: { storeId: store.id } })) >= MAX_TESTS) {
      throw new AppError('conflict', { reason: 'tooMany' })
    }
    const { id } = await db.programmeTest.create({
      data: { organizationId, storeId: store.id, ...columns, seed: randomInt(SEEDS), createdById },
      select: { id: true },
    })
    await recordAudit(principal, db, { action: 'test.created', storeId: store.id, subjectId: id })
    return { id }
  })
}
