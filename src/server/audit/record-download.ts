import type { AuditAction } from '@/domain/audit-actions'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { type AuditEntry, recordAudit } from './record-audit'

/** Says in the log that a file is about to be handed out. First this, then the file: one that cannot be told of is not sent. */
export async function recordDownload<A extends Extract<AuditAction, `export.${string}`>>(
  principal: Principal,
  entry: AuditEntry<A>,
): Promise<void> {
  await withTenant(principal, (db) => recordAudit(principal, db, entry))
}
