import { CONSENT_VERSION } from '@/domain/leads/consent'
import type { LeadFormData } from '@/domain/leads/lead-form'
import { issueFormTicket } from '@/server/security/form-ticket'
import { findHousePage, findPublicPage, type PublicCalculatorPage } from '@/server/services/calculator/find-public-page'
import { composeConsent } from './consent-text'

/** The page a form names: an organisation's by its slug, the house's own by none. */
export async function findFormPage(slug: string): Promise<PublicCalculatorPage | null> {
  return slug === '' ? findHousePage() : findPublicPage(slug)
}

/** What a form of a page needs: whose consent it asks for, and a ticket that tells when it was shown. */
export function buildLeadForm(page: PublicCalculatorPage, slug: string, locale: string, now: Date): LeadFormData {
  return {
    slug,
    consent: composeConsent(page, locale),
    consentVersion: CONSENT_VERSION,
    privacyUrl: page.content.privacyUrl || null,
    ticket: issueFormTicket(page.principal.organizationId, now),
    isDemo: page.isDemo,
  }
}
