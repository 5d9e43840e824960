import { z } from 'zod'
import { AUDIT_ACTION_NAMES, AUDIT_ACTIONS, AUDIT_CATEGORIES, type AuditAction } from '@/domain/audit-actions'
import { type Sql, sql } from '@/server/db/sql'

/** What the page's address asks for: a period of local days, a kind of event, who, which store. */
export const AuditFilter = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  category: z.enum(AUDIT_CATEGORIES).optional(),
  action: z.enum(AUDIT_ACTION_NAMES).optional(),
  person: z.uuid().optional(),
  store: z.uuid().optional(),
})
export type AuditFilter = z.infer<typeof AuditFilter>

/** A filter, and the moment before which events are read. */
export type AuditConditions = AuditFilter & { before?: Date }

/** The filter as SQL over the alias `e`; days begin by the zone's clock. */
export function buildAuditConditions(filter: AuditConditions, timeZone: string): Sql {
  const { from, to, category, action, person, store, before } = filter
  const conditions: Sql[] = [sql`true`]
  if (from) conditions.push(sql`e.at >= (${from}::date)::timestamp AT TIME ZONE ${timeZone}`)
  if (to) conditions.push(sql`e.at < (${to}::date + 1)::timestamp AT TIME ZONE ${timeZone}`)
  if (before) conditions.push(sql`e.at < ${before}`)
  if (category) conditions.push(sql`e.action = ANY (${listActions(category)})`)
  if (action) conditions.push(sql`e.action = ${action}`)
  if (person) conditions.push(sql`(e.actor_id = ${person}::uuid OR e.subject_id = ${person})`)
  if (store) conditions.push(sql`e.store_id = ${store}::uuid`)
  return conditions.reduce((all, condition) => sql`${all} AND ${condition}`)
}

function listActions(category: (typeof AUDIT_CATEGORIES)[number]): AuditAction[] {
  return AUDIT_ACTION_NAMES.filter((name) => AUDIT_ACTIONS[name].category === category)
}
