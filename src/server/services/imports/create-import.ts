import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { LOCK_SPACES } from '@/server/db/session-lock'
import { executeSql, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { FIRST_SOURCE_NUMBER } from '@/server/services/store/create-store'
import type { StoreContext } from '@/server/services/store/store-context'
import { getFileStorage } from '@/server/storage/file-storage'

/** § The largest file taken: 2 GB, in bytes. */
export const MAX_FILE_BYTES = 2 * 1024 ** 3

export const CreateImportInput = z.object({
  fileName: z.string().trim().min(1).max(255),
  byteSize: z.number().int().positive(),
})
export type CreateImportInput = z.infer<typeof CreateImportInput>

/** Begins an import: its bytes follow in chunks. Throws `invalidInput` for a file too large for us or for the disk. */
export async function createImport(
  principal: UserPrincipal,
  store: StoreContext,
  { fileName, byteSize }: CreateImportInput,
): Promise<{ importId: string }> {
  if (byteSize > MAX_FILE_BYTES) throw new AppError('invalidInput', { field: 'byteSize', reason: 'fileTooLarge' })
  const free = await getFileStorage().findFreeBytes()
  // Staging and the facts take about as much again as the file, twice.
  if (free !== null && free < byteSize * 3)
    throw new AppError('invalidInput', { field: 'byteSize', reason: 'diskFull' })
  const { organizationId, userId } = principal
  const id = randomUUID()
  await withTenant(principal, async (db) => {
    await lockStore(db, store.id)
    const last = await db.import.findFirst({
      where: { storeId: store.id },
      orderBy: { seq: 'desc' },
      select: { seq: true },
    })
    await db.import.create({
      data: {
        organizationId,
        storeId: store.id,
        id,
        seq: (last?.seq ?? 0) + 1,
        sourceNumber: FIRST_SOURCE_NUMBER,
        fileName,
        fileKey: `${organizationId}/${store.id}/${id}`,
        byteSize,
        createdById: userId,
      },
    })
    await recordAudit(principal, db, { action: 'import.created', storeId: store.id, subjectId: id })
  })
  return { importId: id }
}

/**
 * Holds a person's changes to a store's imports to one at a time until the transaction ends. Not the lock of loading,
 * which an import holds for as long as its file takes.
 */
export async function lockStore(db: Parameters<typeof executeSql>[0], storeId: string): Promise<void> {
  await executeSql(db, sql`SELECT pg_advisory_xact_lock(hashtextextended(${storeId}, ${LOCK_SPACES.imports}))`)
}
