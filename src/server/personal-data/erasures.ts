import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import { withTenantConnection } from '@/server/db/pool'
import type { Principal, UserPrincipal } from '@/server/db/principal'
import { buildQueueDb } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { enqueueErasure } from '@/server/jobs/queue'
import type { StoreContext } from '@/server/services/store/store-context'
import { findSubject } from './find-subject'
import { createPseudonym } from './suppression'

/** What an erasure came to: counts, and nothing of whom. */
export const ErasureReport = z.object({
  orders: z.number(),
  refunds: z.number(),
  customerRows: z.number(),
  rejects: z.number(),
  files: z.number(),
})
export type ErasureReport = z.infer<typeof ErasureReport>

export interface ErasureView {
  id: string
  status: 'queued' | 'running' | 'done' | 'failed'
  report: ErasureReport | null
  createdAt: Date
  finishedAt: Date | null
}

/**
 * Asks that a person be erased; a job does it. Throws `conflict` where no row bears the key: whoever it was is gone
 * already.
 */
export async function requestErasure(principal: UserPrincipal, store: StoreContext, key: string): Promise<ErasureView> {
  const subject = await withTenantConnection(principal, (client) => findSubject(client, store, key))
  if (!subject) throw new AppError('conflict', { reason: 'nobodyKnown' })
  const { organizationId } = principal
  return await withTenant(principal, async (db) => {
    const row = await db.erasure.create({
      data: {
        organizationId,
        storeId: store.id,
        pseudonym: createPseudonym(),
        subject: { key },
        createdById: principal.userId,
      },
      select: VIEW,
    })
    await recordAudit(principal, db, { action: 'person.erasureAsked', storeId: store.id, subjectId: row.id })
    await enqueueErasure({ organizationId, storeId: store.id, erasureId: row.id }, buildQueueDb(db))
    return buildView(row)
  })
}

/** The store's requests, the newest first; a hundred at most. */
export async function findErasures(principal: Principal, storeId: string): Promise<ErasureView[]> {
  const rows = await withTenant(principal, (db) =>
    db.erasure.findMany({ where: { storeId }, select: VIEW, orderBy: { createdAt: 'desc' }, take: 100 }),
  )
  return rows.map(buildView)
}

/** Puts a failed request to the queue again. Throws `notFound`, and `conflict` unless it failed. */
export async function retryErasure(principal: UserPrincipal, storeId: string, id: string): Promise<void> {
  const { organizationId } = principal
  await withTenant(principal, async (db) => {
    const row = await db.erasure.findUnique({ where: { storeId_id: { storeId, id } }, select: { status: true } })
    if (!row) throw new AppError('notFound')
    const { count } = await db.erasure.updateMany({
      where: { storeId, id, status: 'failed' },
      data: { status: 'queued' },
    })
    if (count === 0) throw new AppError('conflict', { reason: 'underWay' })
    await enqueueErasure({ organizationId, storeId, erasureId: id }, buildQueueDb(db))
  })
}

const VIEW = { id: true, status: true, report: true, createdAt: true, finishedAt: true } as const
const Status = z.enum(['queued', 'running', 'done', 'failed'])

function buildView({
  status,
  report,
  ...row
}: {
  id: string
  status: string
  report: unknown
  createdAt: Date
  finishedAt: Date | null
}): ErasureView {
  return { ...row, status: Status.parse(status), report: ErasureReport.safeParse(report).data ?? null }
}
