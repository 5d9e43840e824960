import { renderCalculationPdf } from '@/server/calculator/render-calculation-pdf'
import type { Principal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { readLeadCalculation } from './lead-calculation'

/** The PDF of a lead's calculation; null for a lead that is there no more. */
export async function renderLeadPdf(principal: Principal, leadId: string): Promise<Buffer | null> {
  const { organizationId } = principal
  const lead = await withTenant(principal, (db) =>
    db.lead.findUnique({
      where: { organizationId_id: { organizationId, id: leadId } },
      select: { inputs: true, locale: true },
    }),
  )
  if (!lead) return null
  return await renderCalculationPdf(readLeadCalculation(lead.inputs, lead.locale).state, lead.locale)
}
