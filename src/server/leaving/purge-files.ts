import { rm } from 'node:fs/promises'
import { snapshotDirectory } from '@/server/analytics/snapshot/snapshot-name'
import type { StoreIds } from '@/server/db/leaving-functions'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { removeWorkspaces, workspaceName } from '@/server/ingest/workspace'
import { removeDelivered } from '@/server/mail/transport'
import { getFileStorage } from '@/server/storage/file-storage'

/**
 * Removes what the disk holds of a store: uploads, what is unpacked of them, snapshots with the forecasts beside them, exports
 * of its customers, copies of letters. It can begin again: the rows that name the files go after them.
 */
export async function purgeStoreFiles(principal: Principal, { organizationId, storeId }: StoreIds): Promise<void> {
  const { imports, exports, letters } = await withTenant(principal, async (db) => ({
    imports: await db.import.findMany({ where: { storeId }, select: { id: true, fileKey: true } }),
    exports: await db.dataExport.findMany({ where: { storeId }, select: { fileKey: true } }),
    letters: await db.outboxMail.findMany({
      where: { OR: [{ storeId }, { key: { contains: storeId } }] },
      select: { id: true, createdAt: true },
    }),
  }))
  const storage = getFileStorage()
  for (const { id, fileKey } of imports) {
    await storage.remove(fileKey)
    await removeWorkspaces(workspaceName(id))
  }
  for (const { fileKey } of exports) if (fileKey) await storage.remove(fileKey)
  await storage.removeFolder(`${organizationId}/${storeId}`)
  await rm(snapshotDirectory(storeId), { recursive: true, force: true })
  await removeDelivered(letters)
}

/** Removes what the disk holds of an organisation itself: exports, logos, copies of letters. */
export async function purgeOrganizationFiles(principal: Principal): Promise<void> {
  const { letters, exports, pages } = await withTenant(principal, async (db) => ({
    letters: await db.outboxMail.findMany({ select: { id: true, createdAt: true } }),
    exports: await db.dataExport.findMany({ select: { fileKey: true } }),
    pages: await db.calculatorPage.findMany({ select: { logoKey: true } }),
  }))
  const storage = getFileStorage()
  for (const { fileKey } of exports) if (fileKey) await storage.remove(fileKey)
  for (const { logoKey } of pages) if (logoKey) await storage.remove(logoKey)
  await storage.removeFolder(principal.organizationId)
  await removeDelivered(letters)
}
