import { executeSql, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { removeWorkspaces, workspaceName } from '@/server/ingest/workspace'
import type { ImportJob } from './queue'

/** Ends an import that is not tried again and whose own run could not: it can be started anew, and leaves no folder. */
export async function giveUpImport({ organizationId, storeId, importId }: ImportJob): Promise<void> {
  await withTenant({ kind: 'job', organizationId, name: 'import' }, (db) =>
    executeSql(
      db,
      sql`UPDATE import SET progress = NULL, finished_at = now(),
          status = CASE WHEN cancel_asked_at IS NULL THEN 'failed' ELSE 'cancelled' END::import_status
        WHERE store_id = ${storeId}::uuid AND id = ${importId}::uuid AND status IN ('queued', 'running')`,
    ),
  )
  await removeWorkspaces(workspaceName(importId))
}
