import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { buildQueueDb } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { enqueueImport } from '@/server/jobs/queue'
import type { StoreContext } from '@/server/services/store/store-context'
import { lockStore } from './create-import'
import { getImportRow } from './get-import'
import { getStatusMap } from './status-map'
import type { StartImportInput, StoredChoices } from './stored-choices'

const STARTABLE = new Set(['uploaded', 'failed', 'cancelled'])

/** Queues an uploaded file for import, as a person has confirmed it. Throws `conflict` if it is under way or not all here. */
export async function startImport(
  principal: Principal,
  store: StoreContext,
  { importId, kind, mapping, reading, statusMap }: StartImportInput & { importId: string },
): Promise<void> {
  await withTenant(principal, async (db) => {
    await lockStore(db, store.id)
    const row = await getImportRow(db, store.id, importId)
    if (!STARTABLE.has(row.status) || row.receivedBytes < row.byteSize)
      throw new AppError('conflict', { reason: 'underWay' })
    const choices: StoredChoices = { columns: mapping, reading: reading ?? {} }
    await db.import.update({
      where: { storeId_id: { storeId: store.id, id: importId } },
      data: {
        status: 'queued',
        kind: kind ?? 'orders',
        mapping: { columns: { ...choices.columns }, reading: { ...choices.reading } },
        progress: { step: 'queued', done: 0, total: 0, since: new Date().toISOString() },
        failure: undefined,
        cancelAskedAt: null,
        startedAt: null,
        finishedAt: null,
      },
    })
    if (statusMap && Object.keys(statusMap).length > 0)
      await saveStatusMap(db, principal, { storeId: store.id, sourceNumber: row.sourceNumber, statusMap })
    await recordAudit(principal, db, {
      action: 'import.started',
      storeId: store.id,
      subjectId: importId,
      details: { kind: kind ?? 'orders' },
    })
    await enqueueImport({ organizationId: principal.organizationId, storeId: store.id, importId }, buildQueueDb(db))
  })
}

async function saveStatusMap(
  db: TenantDb,
  principal: Principal,
  {
    storeId,
    sourceNumber,
    statusMap,
  }: { storeId: string; sourceNumber: number; statusMap: NonNullable<StartImportInput['statusMap']> },
): Promise<void> {
  const known = await getStatusMap(db, storeId, sourceNumber)
  await db.source.update({
    where: { storeId_number: { storeId, number: sourceNumber } },
    data: { statusMap: { ...Object.fromEntries(known), ...statusMap } },
  })
  // Which orders count has changed: figures made before must not be served again.
  await db.store.update({
    where: { organizationId_id: { organizationId: principal.organizationId, id: storeId } },
    data: { dataVersion: { increment: 1 } },
  })
}
