import { withTenant } from '@/server/db/with-tenant'
import { removeWorkspaces, workspaceName } from '@/server/ingest/workspace'
import type { ImportJob } from './queue'

/** Ends an import that is not tried again and whose own run could not: it can be started anew, and leaves no folder. */
export async function giveUpImport({ organizationId, storeId, importId }: ImportJob): Promise<void> {
  const ended = { progress: undefined, finishedAt: new Date() }
  const open = { storeId, id: importId, status: { in: ['queued' as const, 'running' as const] } }
  await withTenant({ kind: 'job', organizationId, name: 'import' }, async (db) => {
    await db.import.updateMany({ where: { ...open, cancelAskedAt: null }, data: { ...ended, status: 'failed' } })
    await db.import.updateMany({ where: open, data: { ...ended, status: 'cancelled' } })
  })
  await removeWorkspaces(workspaceName(importId))
}
