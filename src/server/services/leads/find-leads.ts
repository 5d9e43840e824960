import type { LeadListItem } from '@/domain/leads/lead'
import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { queryRows, type Sql, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { computeLeadResult } from './lead-calculation'
import type { LeadFilterInput, LeadListInput } from './lead-list-input'

/** § Leads shown at a time. */
const PAGE = 50

interface LeadRow extends Omit<LeadListItem, 'result' | 'isVerified'> {
  locale: string
  inputs: unknown
  verifiedAt: Date | null
}

export interface LeadPage {
  rows: LeadListItem[]
  /** Of the filter, all pages together. */
  total: number
  /** Where the next page begins; null at the end. */
  next: string | null
  /** Whether the organisation has any lead at all. */
  hasAny: boolean
}

/** Leads of a filter, the newest first. */
export async function findLeads(principal: Principal, { filter, after }: LeadListInput): Promise<LeadPage> {
  return await withTenant(principal, async (db) => {
    const where = buildLeadCondition(filter)
    const rows = await readLeads(db, where, after ?? null, PAGE + 1)
    const [count] = await queryRows<{ total: number; isAny: boolean }>(
      db,
      sql`SELECT (SELECT count(*)::int FROM lead l WHERE ${where}) AS total, EXISTS (SELECT FROM lead) AS "isAny"`,
    )
    const shown = rows.slice(0, PAGE)
    return {
      rows: shown,
      total: count?.total ?? 0,
      next: rows.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
      hasAny: count?.isAny ?? false,
    }
  })
}

/** So many leads of a condition after one of them, the newest first; inside the caller's transaction. */
export async function readLeads(
  db: TenantDb,
  where: Sql,
  after: string | null,
  limit: number,
): Promise<LeadListItem[]> {
  const rows = await queryRows<LeadRow>(
    db,
    sql`SELECT l.id, l.name, l.email, l.phone, l.shop_url AS "shopUrl", l.status, l.place, l.owner_id AS "ownerId",
        public.member_name(l.owner_id) AS "ownerName", l.verified_at AS "verifiedAt", l.created_at AS "createdAt",
        l.locale, l.inputs
      FROM lead l
      WHERE ${where} AND (${after}::uuid IS NULL
        OR (l.created_at, l.id) < (SELECT a.created_at, a.id FROM lead a WHERE a.id = ${after}::uuid))
      ORDER BY l.created_at DESC, l.id DESC LIMIT ${limit}`,
  )
  return rows.map(buildLeadItem)
}

/** A lead as lists show it. */
export function buildLeadItem({ locale, inputs, verifiedAt, ...row }: LeadRow): LeadListItem {
  return { ...row, isVerified: verifiedAt !== null, result: computeLeadResult(inputs, locale) }
}

/** The condition on `lead l` of a filter; days are UTC's. */
export function buildLeadCondition({ search, status, place, owner, from, to }: LeadFilterInput): Sql {
  const words = (search ?? '').split(/\s+/).filter(Boolean)
  const parts = [
    sql`true`,
    ...words.map((word) => sql`concat_ws(' ', l.name, l.email, l.phone, l.shop_url) ILIKE ${`%${escapeLike(word)}%`}`),
    ...(status && status.length > 0 ? [sql`l.status = ANY (${status})`] : []),
    ...(place && place.length > 0 ? [sql`l.place = ANY (${place})`] : []),
    ...(owner === undefined ? [] : [owner === 'none' ? sql`l.owner_id IS NULL` : sql`l.owner_id = ${owner}::uuid`]),
    ...(from ? [sql`l.created_at >= ${from}::date`] : []),
    ...(to ? [sql`l.created_at < ${to}::date + 1`] : []),
  ]
  return parts.reduce((all, part) => sql`${all} AND ${part}`)
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, (character) => `\\${character}`)
