import { findLeadConfirmation } from '@/server/db/calculator-functions'
import type { VisitorPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { hashSecretToken } from '@/server/security/secret-token'
import { findPublicPage, type PublicCalculatorPage } from '@/server/services/calculator/find-public-page'
import { queueWebhook } from '@/server/services/webhooks/queue-webhook'
import { readLeadQuery } from './lead-calculation'
import { buildCalculationAddress } from './page-paths'
import { writeCalculationLetter } from './write-calculation-letter'

/** What the link of a letter opens. */
export interface Confirmation {
  isConfirmed: boolean
  /** Where the letter's calculation can be opened again. */
  calculationUrl: string
}

/** What a link's secret opens, without changing anything: programs that check links follow every one. Null: nothing. */
export async function openConfirmation(token: string): Promise<Confirmation | null> {
  const found = await findConfirmation(token)
  if (!found) return null
  const { page, lead } = found
  const query = readLeadQuery(lead.inputs)
  return {
    isConfirmed: lead.verifiedAt !== null,
    calculationUrl: buildCalculationAddress(page, { locale: lead.locale, query }),
  }
}

/**
 * Notes that an address is its reader's. The newest calculation that waited for this is then sent. False for a link that opens
 * nothing.
 */
export async function confirmLead(token: string, now: Date): Promise<boolean> {
  const found = await findConfirmation(token)
  if (!found) return false
  const { page, lead } = found
  const { organizationId } = page.principal
  await withTenant(page.principal, async (db) => {
    const where = { organizationId, id: lead.id, verifiedAt: null }
    const { count } = await db.lead.updateMany({ where, data: { verifiedAt: now, updatedAt: now } })
    if (count === 0) return
    await queueWebhook(page.principal, db, { event: 'lead.verified', leadId: lead.id })
    const waiting = await db.lead.findFirst({
      where: { organizationId, email: lead.email, verifyHash: null },
      orderBy: { createdAt: 'desc' },
    })
    if (waiting) await writeCalculationLetter(page, db, waiting)
  })
  return true
}

interface FoundLead {
  id: string
  locale: string
  email: string
  inputs: unknown
  verifiedAt: Date | null
}

async function findConfirmation(token: string): Promise<{ page: PublicCalculatorPage; lead: FoundLead } | null> {
  const found = await findLeadConfirmation(hashSecretToken(token))
  if (!found) return null
  const { organizationId, id } = found
  const principal: VisitorPrincipal = { kind: 'visitor', organizationId }
  const { lead, slug } = await withTenant(principal, async (db) => ({
    lead: await db.lead.findUnique({
      where: { organizationId_id: { organizationId, id } },
      select: { id: true, locale: true, email: true, inputs: true, verifiedAt: true },
    }),
    slug: (await db.calculatorPage.findUnique({ where: { organizationId }, select: { slug: true } }))?.slug,
  }))
  const page = slug === undefined ? null : await findPublicPage(slug)
  return lead && page && { page, lead }
}
