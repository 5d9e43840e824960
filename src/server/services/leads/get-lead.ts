import { AppError } from '@/domain/errors'
import type { LeadListItem } from '@/domain/leads/lead'
import { buildCalculationReport, type Line } from '@/server/calculator/calculation-report'
import type { UserPrincipal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { queryRows, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { findPublicPage } from '@/server/services/calculator/find-public-page'
import { readLeads } from './find-leads'
import { readLeadCalculation, readLeadQuery } from './lead-calculation'
import { buildCalculationAddress } from './page-paths'

export interface LeadNote {
  id: string
  text: string
  author: string | null
  isMine: boolean
  createdAt: Date
}

/** A lead with all that is known of it. */
export interface LeadView extends LeadListItem {
  locale: string
  origin: string | null
  consentVersion: string
  consentText: string
  allowsMarketing: boolean
  verifiedAt: Date | null
  /** Where the calculation opens as its visitor left it; null while the page is switched off. */
  calculationUrl: string | null
  /** What they typed, in the reader's language. */
  inputs: Line[]
  notes: LeadNote[]
}

/** One lead, its numbers told in a language. Throws `notFound`. */
export async function getLead(principal: UserPrincipal, id: string, readerLocale = 'en'): Promise<LeadView> {
  const { organizationId } = principal
  const { item, row, notes, slug } = await withTenant(principal, async (db) => ({
    item: (await readLeads(db, sql`l.id = ${id}::uuid`, null, 1))[0],
    row: await db.lead.findUnique({ where: { organizationId_id: { organizationId, id } } }),
    notes: await readNotes(db, id, principal),
    slug: (await db.calculatorPage.findUnique({ where: { organizationId }, select: { slug: true } }))?.slug,
  }))
  if (!item || !row) throw new AppError('notFound')
  const page = slug === undefined ? null : await findPublicPage(slug)
  const { locale, origin, consentVersion, consentText, allowsMarketing, verifiedAt } = row
  return {
    ...item,
    locale,
    origin,
    consentVersion,
    consentText,
    allowsMarketing,
    verifiedAt,
    calculationUrl: page && buildCalculationAddress(page, { locale, query: readLeadQuery(row.inputs) }),
    inputs: buildCalculationReport(readLeadCalculation(row.inputs, locale).state, readerLocale)?.inputs ?? [],
    notes,
  }
}

async function readNotes(db: TenantDb, leadId: string, { userId }: UserPrincipal): Promise<LeadNote[]> {
  const rows = await queryRows<Omit<LeadNote, 'isMine'> & { createdById: string | null }>(
    db,
    sql`SELECT n.id, n.text, public.member_name(n.created_by_id) AS author, n.created_by_id AS "createdById",
        n.created_at AS "createdAt"
      FROM lead_note n WHERE n.lead_id = ${leadId}::uuid ORDER BY n.created_at DESC, n.id DESC`,
  )
  return rows.map(({ createdById, ...note }) => ({ ...note, isMine: createdById === userId }))
}
