import { AppError } from '@/domain/errors'
import type { Principal, UserPrincipal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { buildImportView, IMPORT_VIEW_SELECT, type ImportView } from './import-view'
import { classStatuses, getStatusMap } from './status-map'

export interface ImportPageView extends ImportView {
  /** The file that this one waits for in the queue of its store. */
  waitsFor: string | null
}

export interface ImportListItem extends ImportView {
  /** Who loaded it, as the person who looks sees it; null where nobody is known. */
  createdBy: 'you' | 'colleague' | null
}

/** An import of a store by id. Throws `notFound`. */
export async function getImport(principal: Principal, storeId: string, importId: string): Promise<ImportPageView> {
  return await withTenant(principal, async (db) => {
    const row = await db.import.findUnique({
      where: { storeId_id: { storeId, id: importId } },
      select: { ...IMPORT_VIEW_SELECT, sourceNumber: true },
    })
    if (!row) throw new AppError('notFound')
    const view = buildImportView(row)
    const statuses = view.summary?.statuses ?? []
    const statusMap = statuses.length > 0 ? await getStatusMap(db, storeId, row.sourceNumber) : null
    return {
      ...view,
      // What people have said of a status since holds for the file's orders too.
      summary:
        view.summary && statusMap ? { ...view.summary, statuses: classStatuses(statuses, statusMap) } : view.summary,
      waitsFor: row.status === 'queued' ? await findAhead(db, storeId, importId) : null,
    }
  })
}

async function findAhead(db: TenantDb, storeId: string, importId: string): Promise<string | null> {
  const running = await db.import.findFirst({
    where: { storeId, status: 'running', id: { not: importId } },
    select: { fileName: true },
  })
  if (running) return running.fileName
  const [queued] = await queryRows<{ fileName: string }>(
    db,
    sql`SELECT file_name AS "fileName" FROM import
      WHERE store_id = ${storeId}::uuid AND status = 'queued' AND id <> ${importId}::uuid
        AND progress->>'since' < (SELECT progress->>'since' FROM import WHERE store_id = ${storeId}::uuid AND id = ${importId}::uuid)
      ORDER BY progress->>'since' DESC LIMIT 1`,
  )
  return queued?.fileName ?? null
}

/** A store's imports, newest first. */
export async function findAllImports(principal: UserPrincipal, storeId: string): Promise<ImportListItem[]> {
  const rows = await withTenant(principal, (db) =>
    db.import.findMany({
      where: { storeId },
      orderBy: { seq: 'desc' },
      take: 200,
      select: { ...IMPORT_VIEW_SELECT, createdById: true },
    }),
  )
  return rows.map(({ createdById, ...row }) => ({
    ...buildImportView(row),
    createdBy: createdById === null ? null : createdById === principal.userId ? 'you' : 'colleague',
  }))
}

/** What the services of an import work on: its row inside an open transaction. Throws `notFound`. */
export async function getImportRow(db: TenantDb, storeId: string, importId: string) {
  const row = await db.import.findUnique({ where: { storeId_id: { storeId, id: importId } } })
  if (!row) throw new AppError('notFound')
  return row
}
