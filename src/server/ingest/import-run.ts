import type { ImportProblem, ImportProgress } from '@/domain/imports'
import type { Principal } from '@/server/db/principal'
import { executeSql, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import type { StoredChoices } from '@/server/services/imports/stored-choices'
import type { StoreContext } from '@/server/services/store/store-context'
import type { CancelWatch } from './watch-cancel'

/** An import under way: whose it is, what it reads and how. */
export interface ImportRun {
  principal: Principal
  store: StoreContext
  importId: string
  seq: number
  sourceNumber: number
  fileName: string
  path: string
  choices: StoredChoices
  watch: CancelWatch
}

type RunIds = Pick<ImportRun, 'principal' | 'store' | 'importId'>

/** Marks an import as running, from its first step. */
export async function setRunning({ principal, store, importId }: RunIds, now: Date): Promise<void> {
  const progress = { step: 'reading', done: 0, total: 0, since: now.toISOString() }
  await withTenant(principal, (db) =>
    db.import.update({
      where: { storeId_id: { storeId: store.id, id: importId } },
      data: { status: 'running', startedAt: now, progress },
    }),
  )
}

/** Writes progress while the import runs: a word that comes late must not follow its end. */
export async function tellProgress({ principal, store, importId }: RunIds, progress: ImportProgress): Promise<void> {
  const { preview, ...step } = progress
  await withTenant(principal, (db) =>
    db.import.updateMany({
      where: { storeId: store.id, id: importId, status: 'running' },
      data: { progress: { ...step, ...(preview ? { preview: { ...preview } } : {}) } },
    }),
  )
}

/**
 * Ends an import that is not done: failed (without a problem it is ours to mend), cancelled by a person, or `uploaded`
 * again with a question that its file raised.
 */
export async function setEnded(
  { principal, store, importId }: RunIds,
  status: 'failed' | 'cancelled' | 'uploaded',
  failure: ImportProblem | null,
): Promise<void> {
  const problem = failure === null ? null : JSON.stringify(failure)
  await withTenant(principal, (db) =>
    executeSql(
      db,
      sql`UPDATE import SET status = ${status}::import_status, failure = ${problem}::jsonb, progress = NULL,
          finished_at = CASE WHEN ${status} = 'uploaded' THEN NULL ELSE now() END
        WHERE store_id = ${store.id}::uuid AND id = ${importId}::uuid AND status <> 'done'`,
    ),
  )
}
