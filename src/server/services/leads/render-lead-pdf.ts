import { renderCalculationPdf } from '@/server/calculator/render-calculation-pdf'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { findPublicPage } from '@/server/services/calculator/find-public-page'
import { readLeadCalculation, readLeadQuery } from './lead-calculation'
import { buildCalculationAddress } from './page-paths'

/** The PDF of a lead's calculation, in the page's name and with the way back to it; null for a lead that is there no more. */
export async function renderLeadPdf(principal: Principal, leadId: string): Promise<Buffer | null> {
  const { organizationId } = principal
  const { lead, slug } = await withTenant(principal, async (db) => ({
    lead: await db.lead.findUnique({
      where: { organizationId_id: { organizationId, id: leadId } },
      select: { inputs: true, locale: true },
    }),
    slug: (await db.calculatorPage.findUnique({ where: { organizationId }, select: { slug: true } }))?.slug,
  }))
  if (!lead) return null
  const { inputs, locale } = lead
  const page = slug === undefined ? null : await findPublicPage(slug)
  const { state } = readLeadCalculation(inputs, locale)
  if (!page) return await renderCalculationPdf(state, locale)
  const brand = { name: page.operator, color: page.accentColor }
  return await renderCalculationPdf(
    state,
    locale,
    brand,
    buildCalculationAddress(page, { locale, query: readLeadQuery(inputs) }),
  )
}
