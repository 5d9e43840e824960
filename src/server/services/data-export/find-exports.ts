import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { getFileStorage } from '@/server/storage/file-storage'

const Progress = z.object({ done: z.number(), total: z.number() })

export interface DataExportView {
  id: string
  status: 'queued' | 'running' | 'done' | 'failed'
  /** Files written, of how many; null before the first. */
  progress: z.infer<typeof Progress> | null
  byteSize: number | null
  finishedAt: Date | null
  expiresAt: Date | null
}

/** The newest exports of the organisation's data, which its owners may fetch. */
export async function findExports(principal: UserPrincipal, now: Date): Promise<DataExportView[]> {
  const rows = await withTenant(principal, (db) =>
    db.dataExport.findMany({
      where: { kind: 'organization', OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
      orderBy: { createdAt: 'desc' },
      take: 5,
    }),
  )
  return rows.map(({ id, status, progress, byteSize, finishedAt, expiresAt }) => ({
    id,
    status: Status.parse(status),
    progress: Progress.safeParse(progress).data ?? null,
    byteSize: byteSize === null ? null : Number(byteSize),
    finishedAt,
    expiresAt,
  }))
}

const Status = z.enum(['queued', 'running', 'done', 'failed'])

/** The file of the newest export that is done, said in the log as fetched. Throws `notFound` where there is none, or no more. */
export async function openExport(
  principal: UserPrincipal,
  now: Date,
): Promise<{ path: string; byteSize: number; finishedAt: Date }> {
  const storage = getFileStorage()
  return await withTenant(principal, async (db) => {
    const row = await db.dataExport.findFirst({
      where: { kind: 'organization', status: 'done', expiresAt: { gt: now } },
      orderBy: { createdAt: 'desc' },
    })
    if (!row?.fileKey || !row.finishedAt) throw new AppError('notFound')
    const byteSize = await storage.getSize(row.fileKey)
    if (byteSize !== Number(row.byteSize)) throw new AppError('notFound')
    await recordAudit(principal, db, { action: 'export.organizationDownloaded', subjectId: row.id })
    return { path: await storage.getPath(row.fileKey), byteSize, finishedAt: row.finishedAt }
  })
}
