import { getPrisma } from './prisma'

// What a visitor's request is looked up by before an organisation is known: thin names for SECURITY DEFINER functions.

/** An organisation's page of the calculator as visitors see it. */
export interface CalculatorPageRow {
  organizationId: string
  slug: string
  host: string | null
  /** The organisation's. */
  name: string
  content: unknown
  accentColor: string | null
  logoKey: string | null
  embedOrigins: string[]
}

/** The page of a slug; null where there is none, it is switched off, or its organisation is about to be deleted. */
export async function findCalculatorPageRow(slug: string): Promise<CalculatorPageRow | null> {
  const rows = await getPrisma().$queryRaw<CalculatorPageRow[]>`
    SELECT organization_id AS "organizationId", slug, host, name, content, accent_color AS "accentColor",
      logo_key AS "logoKey", embed_origins AS "embedOrigins"
    FROM povtor_auth.find_calculator_page(${slug})`
  return rows[0] ?? null
}

/** The same by the page's own domain, in lower case without a port. */
export async function findCalculatorPageRowByHost(host: string): Promise<CalculatorPageRow | null> {
  const rows = await getPrisma().$queryRaw<CalculatorPageRow[]>`
    SELECT organization_id AS "organizationId", slug, host, name, content, accent_color AS "accentColor",
      logo_key AS "logoKey", embed_origins AS "embedOrigins"
    FROM povtor_auth.find_calculator_page_by_host(${host})`
  return rows[0] ?? null
}

/** Whose lead a letter's link confirms, by the hash of its secret. */
export async function findLeadConfirmation(verifyHash: string): Promise<{ organizationId: string; id: string } | null> {
  const rows = await getPrisma().$queryRaw<{ organizationId: string; id: string }[]>`
    SELECT organization_id AS "organizationId", id FROM povtor_auth.find_lead_confirmation(${verifyHash})`
  return rows[0] ?? null
}
