import { AppError } from '@/domain/errors'
import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { withTenant } from '@/server/db/with-tenant'
import { buildImportView, IMPORT_VIEW_SELECT, type ImportView } from './import-view'

/** An import of a store by id. Throws `notFound`. */
export async function getImport(principal: Principal, storeId: string, importId: string): Promise<ImportView> {
  const row = await withTenant(principal, (db) =>
    db.import.findUnique({ where: { storeId_id: { storeId, id: importId } }, select: IMPORT_VIEW_SELECT }),
  )
  if (!row) throw new AppError('notFound')
  return buildImportView(row)
}

/** A store's imports, newest first. */
export async function findAllImports(principal: Principal, storeId: string): Promise<ImportView[]> {
  const rows = await withTenant(principal, (db) =>
    db.import.findMany({ where: { storeId }, orderBy: { seq: 'desc' }, take: 200, select: IMPORT_VIEW_SELECT }),
  )
  return rows.map(buildImportView)
}

/** What the services of an import work on: its row inside an open transaction. Throws `notFound`. */
export async function getImportRow(db: TenantDb, storeId: string, importId: string) {
  const row = await db.import.findUnique({ where: { storeId_id: { storeId, id: importId } } })
  if (!row) throw new AppError('notFound')
  return row
}
