import type { AuditAction, AuditDetails } from '@/domain/audit-actions'
import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { isUuid, parseAuditDetails } from './parse-audit-details'

/** What happened. `details` is asked for where the action declares any (domain/audit-actions). */
export type AuditEntry<A extends AuditAction> = {
  action: A
  storeId?: string
  /** What it was done to: a member's, an import's, a scenario's id. Never a name, an address of mail or an order's number. */
  subjectId?: string
} & (keyof AuditDetails<A> extends never ? { details?: Record<string, never> } : { details: AuditDetails<A> })

/**
 * Writes one event of the audit log in the caller's transaction: what was not done is not told, and what was done is. Throws
 * when the details are not what the action declares.
 */
export async function recordAudit<A extends AuditAction>(
  principal: Principal,
  db: TenantDb,
  { action, storeId, subjectId, details = {} }: AuditEntry<A>,
): Promise<void> {
  if (subjectId !== undefined && !isUuid(subjectId)) throw new Error(`audit ${action}: the subject is not an id`)
  const { organizationId } = principal
  await db.auditEvent.createMany({
    data: [
      {
        organizationId,
        ...describeActor(principal),
        action,
        storeId,
        subjectId,
        details: parseAuditDetails(action, details),
      },
    ],
  })
}

function describeActor(principal: Principal): { actorKind: string; actorId: string | null } {
  if (principal.kind === 'user') return { actorKind: 'user', actorId: principal.userId }
  if (principal.kind === 'share') return { actorKind: 'share', actorId: principal.linkId }
  return { actorKind: principal.kind, actorId: null }
}
