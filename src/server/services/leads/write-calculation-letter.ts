import type { TenantDb } from '@/server/db/scoped-db'
import { writeLetter } from '@/server/mail/write-letter'
import { createSecretToken, hashSecretToken } from '@/server/security/secret-token'
import type { PublicCalculatorPage } from '@/server/services/calculator/find-public-page'
import { composeCalculationLetter } from './compose-calculation-letter'
import { readLeadQuery } from './lead-calculation'
import { buildCalculationAddress, buildPublicAddress } from './page-paths'

interface LetterLead {
  id: string
  name: string
  email: string
  locale: string
  place: string
  inputs: unknown
}

/**
 * Writes the letter with a lead's calculation, in the caller's transaction. Its secret link proves that the address is its
 * reader's; the row keeps the secret's hash.
 */
export async function writeCalculationLetter(
  page: PublicCalculatorPage,
  db: TenantDb,
  lead: LetterLead,
): Promise<void> {
  const { id, name, email, locale, inputs } = lead
  const token = createSecretToken()
  const letter = composeCalculationLetter({
    locale,
    name,
    inputs,
    operator: page.operator,
    calculationUrl: buildCalculationAddress(page, { ...lead, query: readLeadQuery(inputs) }),
    confirmUrl: buildPublicAddress(locale, `/confirm-address?token=${token}`),
  })
  const { organizationId } = page.principal
  await db.lead.updateMany({ where: { organizationId, id }, data: { verifyHash: hashSecretToken(token) } })
  await writeLetter(page.principal, db, {
    ...letter,
    storeId: null,
    key: `calculation:${id}`,
    recipient: email,
    attachment: { kind: 'calculation', leadId: id },
  })
}
