import { CONSENT_VERSION } from '@/domain/leads/consent'
import type { UserPrincipal } from '@/server/db/principal'
import { issueFormTicket } from '@/server/security/form-ticket'
import { findPublicPage, type PublicCalculatorPage } from '@/server/services/calculator/find-public-page'
import type { SavePageInput } from '@/server/services/calculator/page-input'
import { savePage } from '@/server/services/calculator/save-page'
import { captureLead, type LeadOutcome } from '../capture-lead'

/** A page's settings as one form would send them, with what a test changes. */
export function buildPageInput(slug: string, changes: Partial<SavePageInput> = {}): SavePageInput {
  const none = { title: '', lead: '' }
  return {
    slug,
    isEnabled: true,
    content: { texts: { en: none, ru: none }, operator: '', contact: '', privacyUrl: '' },
    accentColor: null,
    host: null,
    embedOrigins: [],
    noticeUserIds: [],
    webhookUrl: null,
    ...changes,
  }
}

/** An organisation's page, saved and found by its visitors; with the webhook's secret where it has one. */
export async function createPage(
  principal: UserPrincipal,
  slug: string,
  changes: Partial<SavePageInput> = {},
): Promise<{ page: PublicCalculatorPage; secret: string | null }> {
  const { secret } = await savePage(principal, buildPageInput(slug, changes))
  const page = await findPublicPage(slug)
  if (!page) throw new Error('visitors find no page')
  return { page, secret }
}

export const NOW = new Date('2026-11-22T10:00:00Z')
const QUERY = 'm=product&c=RUB&aov=2000&freq=0.25&margin=40&life=20'

interface Visit {
  fields?: Record<string, string>
  envelope?: Record<string, string>
  address?: string | null
  /** Between seeing the form and sending it. */
  seconds?: number
}

/** A visitor who fills in the form and sends it. */
export async function sendForm(page: PublicCalculatorPage, visit: Visit = {}): Promise<LeadOutcome> {
  const { fields = {}, envelope = {}, address = null, seconds = 30 } = visit
  const shownAt = new Date(NOW.getTime() - seconds * 1000)
  return await captureLead(page, {
    envelope: {
      locale: 'en',
      place: 'page',
      slug: page.slug,
      state: QUERY,
      ticket: issueFormTicket(page.principal.organizationId, shownAt),
      consentVersion: CONSENT_VERSION,
      origin: '',
      leaveEmpty: '',
      work: '',
      ...envelope,
    },
    fields: { name: 'Anna', email: 'anna@shop.example', phone: '', shopUrl: '', consent: 'on', ...fields },
    address,
    now: NOW,
  })
}
