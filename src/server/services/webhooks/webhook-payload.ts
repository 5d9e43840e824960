import { computeLeadResult } from '@/server/services/leads/lead-calculation'

interface LeadRow {
  id: string
  name: string
  email: string
  phone: string | null
  shopUrl: string | null
  locale: string
  place: string
  origin: string | null
  inputs: unknown
  consentVersion: string
  allowsMarketing: boolean
  verifiedAt: Date | null
  createdAt: Date
}

interface Delivery {
  id: string
  event: string
  createdAt: Date
  lead: LeadRow | null
}

/** The body of a delivery, as docs/webhooks.md describes it: the same bytes at every attempt, unless the lead has changed. */
export function buildWebhookBody({ id, event, createdAt, lead }: Delivery, calculationUrl: string | null): string {
  return JSON.stringify({
    id,
    event,
    createdAt: createdAt.toISOString(),
    lead: lead && buildLead(lead, calculationUrl),
  })
}

function buildLead(lead: LeadRow, calculationUrl: string | null) {
  const { id, name, email, phone, shopUrl, locale, place, origin, consentVersion, allowsMarketing } = lead
  const { ltvMinor, currency } = computeLeadResult(lead.inputs, locale)
  return {
    id,
    name,
    email,
    phone,
    shopUrl,
    locale,
    place,
    origin,
    calculation: { ltvMinor, currency, url: calculationUrl },
    consentVersion,
    allowsMarketing,
    isVerified: lead.verifiedAt !== null,
    createdAt: lead.createdAt.toISOString(),
  }
}
