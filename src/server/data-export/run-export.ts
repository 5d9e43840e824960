import { EXPORT_DAYS } from '@/domain/leaving'
import { withTenantConnection } from '@/server/db/pool'
import type { JobPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { DataExportJob } from '@/server/jobs/queue'
import { getFileStorage } from '@/server/storage/file-storage'
import { type ArchiveProgress, openArchive } from './write-archive'
import { writeReadyLetter } from './write-ready-letter'

/** § How often the row is told how far the archive is, in milliseconds. */
const TELL_MS = 1000
const DAY_MS = 86_400_000

/**
 * Writes an organisation's archive, all tables in one state, and tells who asked. Begins anew where a worker died: the file
 * takes its place only when it is whole. Nothing happens where it is done, or its row is gone.
 */
export async function runExport(principal: JobPrincipal, { exportId }: DataExportJob): Promise<void> {
  const where = { organizationId_id: { organizationId: principal.organizationId, id: exportId } }
  const row = await withTenant(principal, async (db) => {
    const organization = await db.organization.findUnique({ where: { id: principal.organizationId } })
    const found = await db.dataExport.findUnique({ where, select: { status: true } })
    return organization && found ? { name: organization.name, status: found.status } : null
  })
  if (!row || row.status === 'done' || row.status === 'failed') return
  await withTenant(principal, (db) =>
    db.dataExport.updateMany({ where: { id: exportId }, data: { status: 'running' } }),
  )
  const fileKey = `${principal.organizationId}/exports/${exportId}.zip`
  await withProgress(principal, exportId, (tell) =>
    withTenantConnection(
      principal,
      async (client) => {
        // Waited for to its end: the next statement of the connection would meet an open COPY.
        await getFileStorage().writeWhole(fileKey, await openArchive(client, row.name, tell))
      },
      { isolation: 'repeatable read', readOnly: true },
    ),
  )
  const byteSize = await getFileStorage().getSize(fileKey)
  const finishedAt = new Date()
  const expiresAt = new Date(finishedAt.getTime() + EXPORT_DAYS * DAY_MS)
  await withTenant(principal, async (db) => {
    const done = { status: 'done', progress: {}, fileKey, byteSize, finishedAt, expiresAt }
    const { createdById } = await db.dataExport.update({ where, data: done, select: { createdById: true } })
    await writeReadyLetter(principal, db, { exportId, name: row.name, createdById, byteSize, expiresAt })
  })
}

/** Ends an export that is not tried again: a person must not wait for it. */
export async function giveUpExport(principal: JobPrincipal, { exportId }: DataExportJob): Promise<void> {
  await withTenant(principal, (db) =>
    db.dataExport.updateMany({
      where: { id: exportId, status: { in: ['queued', 'running'] } },
      data: { status: 'failed', finishedAt: new Date() },
    }),
  )
  await getFileStorage().remove(`${principal.organizationId}/exports/${exportId}.zip.part`)
}

/** Runs `fn` while what it tells is written down about once a second, by a connection of its own. */
async function withProgress<T>(
  principal: JobPrincipal,
  exportId: string,
  fn: (tell: (progress: ArchiveProgress) => void) => Promise<T>,
): Promise<T> {
  let latest: ArchiveProgress | null = null
  let writing: Promise<unknown> = Promise.resolve()
  const write = () => {
    if (!latest) return
    const progress = { ...latest }
    latest = null
    // Best effort: a word lost does no harm.
    writing = withTenant(principal, (db) =>
      db.dataExport.updateMany({ where: { id: exportId }, data: { progress } }),
    ).catch(() => {})
  }
  const timer = setInterval(write, TELL_MS)
  try {
    return await fn((progress) => {
      latest = progress
    })
  } finally {
    clearInterval(timer)
    await writing
  }
}
