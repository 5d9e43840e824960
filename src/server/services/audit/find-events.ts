import { z } from 'zod'
import { AUDIT_ACTION_NAMES } from '@/domain/audit-actions'
import type { AuditActor, AuditEventView } from '@/domain/audit-event'
import type { Principal, UserPrincipal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { findOrganizationZone } from '@/server/services/organization/find-organization-zone'
import { type AuditConditions, AuditFilter, buildAuditConditions } from './audit-query'

/** § Events of a page. */
export const AUDIT_PAGE = 50

export const AuditListInput = AuditFilter.extend({ offset: z.number().int().min(0).max(1_000_000).default(0) })
export type AuditListInput = z.infer<typeof AuditListInput>

export interface AuditPage {
  events: AuditEventView[]
  /** Of the filter. */
  total: number
  timeZone: string
}

/** A page of the organisation's log, the newest first, its days and times by the organisation's clock. */
export async function findEvents(principal: Principal, { offset, ...filter }: AuditListInput): Promise<AuditPage> {
  return await withTenant(principal, async (db) => {
    const timeZone = await findOrganizationZone(db)
    const conditions = buildAuditConditions(filter, timeZone)
    const counted = sql`SELECT count(*)::int AS total FROM audit_event e WHERE ${conditions}`
    const [count] = await queryRows<{ total: number }>(db, counted)
    const events = await readEvents(db, filter, timeZone, { offset, limit: AUDIT_PAGE })
    return { events, total: count?.total ?? 0, timeZone }
  })
}

interface EventRow {
  id: string
  at: Date
  actorKind: string
  actorId: string | null
  actorName: string | null
  action: string
  storeId: string | null
  storeSlug: string | null
  storeName: string | null
  subject: string | null
  details: Record<string, unknown>
  address: string | null
}

/** Events of a filter with the present names of what they speak of, the newest first. */
export async function readEvents(
  db: TenantDb,
  filter: AuditConditions,
  timeZone: string,
  { offset, limit }: { offset: number; limit: number },
): Promise<AuditEventView[]> {
  const rows = await queryRows<EventRow>(
    db,
    sql`SELECT e.id, e.at, e.actor_kind AS "actorKind", e.actor_id AS "actorId", public.audit_person_name(e.actor_id) AS "actorName",
        e.action, e.store_id AS "storeId", s.slug AS "storeSlug", s.name AS "storeName", e.details, e.address,
        CASE split_part(e.action, '.', 1)
          WHEN 'member' THEN public.audit_person_name(u.id)
          WHEN 'account' THEN public.audit_person_name(u.id)
          WHEN 'ownership' THEN public.audit_person_name(u.id)
          WHEN 'invitation' THEN (SELECT i.email FROM invitation i WHERE i.id = u.id)
          WHEN 'import' THEN (SELECT i.file_name FROM import i WHERE i.store_id = e.store_id AND i.id = u.id)
          WHEN 'segment' THEN (SELECT g.name FROM saved_segment g WHERE g.store_id = e.store_id AND g.id = u.id)
          WHEN 'scenario' THEN (SELECT l.name FROM loyalty_scenario l WHERE l.store_id = e.store_id AND l.id = u.id)
          WHEN 'test' THEN (SELECT t.name FROM programme_test t WHERE t.store_id = e.store_id AND t.id = u.id)
          WHEN 'lead' THEN (SELECT l.name FROM lead l WHERE l.id = u.id)
          WHEN 'export' THEN coalesce(
            (SELECT i.file_name FROM import i WHERE i.store_id = e.store_id AND i.id = u.id),
            (SELECT l.name FROM loyalty_scenario l WHERE l.store_id = e.store_id AND l.id = u.id),
            (SELECT t.name FROM programme_test t WHERE t.store_id = e.store_id AND t.id = u.id))
        END AS subject
      FROM audit_event e LEFT JOIN store s ON s.id = e.store_id
        CROSS JOIN LATERAL (SELECT CASE WHEN e.subject_id ~ '^[0-9a-f-]{36}$' THEN e.subject_id::uuid END AS id) u
      WHERE ${buildAuditConditions(filter, timeZone)}
      ORDER BY e.at DESC, e.id DESC LIMIT ${limit} OFFSET ${offset}`,
  )
  return rows.map(buildEvent)
}

const Action = z.enum(AUDIT_ACTION_NAMES)
const OtherActor = z.enum(['job', 'share', 'visitor', 'nobody'])

function buildEvent(row: EventRow): AuditEventView {
  const { id, at, subject, details, address, storeId, storeSlug: slug, storeName: name } = row
  const action = Action.parse(row.action)
  return {
    id,
    at,
    actor: buildActor(row),
    action,
    subject,
    details,
    address,
    store: (storeId && { slug, name }) || null,
  }
}

function buildActor({ actorKind, actorId, actorName }: EventRow): AuditActor {
  if (actorKind === 'user' && actorId !== null) return { kind: 'user', id: actorId, name: actorName }
  return { kind: OtherActor.parse(actorKind) }
}

/** How many events a filter has until now, and the clock they are told by. */
export async function countEvents(
  principal: Principal,
  filter: AuditFilter,
): Promise<{ total: number; timeZone: string; before: Date }> {
  return await withTenant(principal, async (db) => {
    const timeZone = await findOrganizationZone(db)
    const [row] = await queryRows<{ total: number; before: Date }>(
      db,
      sql`SELECT count(*)::int AS total, date_trunc('milliseconds', clock_timestamp()) + interval '1 millisecond' AS before FROM audit_event e
        WHERE ${buildAuditConditions(filter, timeZone)}`,
    )
    return { total: row?.total ?? 0, before: row?.before ?? new Date(), timeZone }
  })
}

/** § Events of a file read at a time. */
const PORTION = 1000

/** Every event of a filter that was there at a moment, the newest first, in portions. */
export async function* listEvents(
  principal: Principal,
  filter: AuditFilter,
  { timeZone, before }: { timeZone: string; before: Date },
): AsyncGenerator<AuditEventView[]> {
  const until = { ...filter, before }
  for (let offset = 0; ; offset += PORTION) {
    const events = await withTenant(principal, (db) => readEvents(db, until, timeZone, { offset, limit: PORTION }))
    yield events
    if (events.length < PORTION) return
  }
}

/** The stores that the log can be limited to. */
export async function findAuditStores(principal: UserPrincipal): Promise<{ id: string; name: string }[]> {
  const { organizationId } = principal
  return await withTenant(principal, (db) =>
    db.store.findMany({ where: { organizationId }, orderBy: { createdAt: 'asc' }, select: { id: true, name: true } }),
  )
}

/** Everybody whom the log names as having done something, by name; those without one last. */
export async function findAuditPeople(principal: UserPrincipal): Promise<{ id: string; name: string | null }[]> {
  return await withTenant(principal, (db) =>
    queryRows<{ id: string; name: string | null }>(
      db,
      sql`SELECT p.id, public.audit_person_name(p.id) AS name
        FROM (SELECT DISTINCT actor_id AS id FROM audit_event WHERE actor_kind = 'user' AND actor_id IS NOT NULL) p
        ORDER BY 2 NULLS LAST, 1`,
    ),
  )
}
