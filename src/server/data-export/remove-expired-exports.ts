import { listExpiredExports } from '@/server/db/leaving-functions'
import { withTenant } from '@/server/db/with-tenant'
import { getFileStorage } from '@/server/storage/file-storage'

/** Deletes the files that nobody may fetch any more, and then their rows. */
export async function removeExpiredExports(): Promise<void> {
  for (const { organizationId, id } of await listExpiredExports()) {
    const principal = { kind: 'job', organizationId, name: 'purge' } as const
    const row = await withTenant(principal, (db) =>
      db.dataExport.findUnique({ where: { organizationId_id: { organizationId, id } }, select: { fileKey: true } }),
    )
    if (row?.fileKey) await getFileStorage().remove(row.fileKey)
    await withTenant(principal, (db) => db.dataExport.deleteMany({ where: { id } }))
  }
}
