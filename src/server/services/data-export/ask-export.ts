import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { buildQueueDb, executeSql, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { enqueueDataExport } from '@/server/jobs/queue'

/**
 * Asks for an archive of everything the organisation keeps, and for the job that writes it. Throws `conflict` while another
 * is on its way.
 */
export async function askExport(principal: UserPrincipal): Promise<{ id: string }> {
  const { organizationId, userId: createdById } = principal
  return await withTenant(principal, async (db) => {
    await executeSql(db, sql`SELECT pg_advisory_xact_lock(hashtextextended(${`export:${organizationId}`}, 0))`)
    const where = { kind: 'organization', status: { in: ['queued', 'running'] } }
    if ((await db.dataExport.count({ where })) > 0) throw new AppError('conflict', { reason: 'exportUnderWay' })
    const { id } = await db.dataExport.create({
      data: { organizationId, kind: 'organization', createdById },
      select: { id: true },
    })
    await recordAudit(principal, db, { action: 'export.organizationAsked', subjectId: id })
    await enqueueDataExport({ organizationId, exportId: id }, buildQueueDb(db))
    return { id }
  })
}
