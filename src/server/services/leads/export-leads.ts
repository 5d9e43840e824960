import type { LeadListItem } from '@/domain/leads/lead'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { buildLeadCondition, readLeads } from './find-leads'
import type { LeadFilterInput } from './lead-list-input'

/** § More leads than anybody reads in one file. */
const ROWS_MAX = 20_000

/** Every lead of a filter, the newest first, for a file; the audit log tells how many were taken. */
export async function exportLeads(principal: UserPrincipal, filter: LeadFilterInput): Promise<LeadListItem[]> {
  return await withTenant(principal, async (db) => {
    const rows = await readLeads(db, buildLeadCondition(filter), null, ROWS_MAX)
    await recordAudit(principal, db, { action: 'lead.exported', details: { rows: rows.length } })
    return rows
  })
}
