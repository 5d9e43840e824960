import { testMetric } from '@/domain/alerts/alert-event'
import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { TestIdInput } from './test-input'

/** Ends a running test today: later orders are not read. Throws `notFound`; a test that is not running stays as it is. */
export async function stopTest(principal: UserPrincipal, storeId: string, { testId }: TestIdInput): Promise<void> {
  await withTenant(principal, async (db) => {
    assertThere(await db.programmeTest.count({ where: { storeId, id: testId } }))
    const { count } = await db.programmeTest.updateMany({
      where: { storeId, id: testId, splitAt: { not: null }, stoppedAt: null },
      data: { stoppedAt: new Date() },
    })
    if (count > 0) await recordAudit(principal, db, { action: 'test.stopped', storeId, subjectId: testId })
  })
}

/** Deletes a test with its lists, its looks and what was told of it. Throws `notFound`. */
export async function deleteTest(principal: UserPrincipal, storeId: string, { testId }: TestIdInput): Promise<void> {
  await withTenant(principal, async (db) => {
    const { count } = await db.programmeTest.deleteMany({ where: { storeId, id: testId } })
    assertThere(count)
    await db.alertEvent.deleteMany({ where: { storeId, metric: { startsWith: testMetric(testId) } } })
    await recordAudit(principal, db, { action: 'test.deleted', storeId, subjectId: testId })
  })
}

function assertThere(count: number): void {
  if (count === 0) throw new AppError('notFound')
}
