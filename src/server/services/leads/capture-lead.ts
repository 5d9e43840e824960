import { randomUUID } from 'node:crypto'
import { CONSENT_VERSION } from '@/domain/leads/consent'
import type { LeadFieldName } from '@/domain/leads/lead-form'
import type { TenantDb } from '@/server/db/scoped-db'
import { executeSql, sql } from '@/server/db/sql'
import { withTenant } from '@/server/db/with-tenant'
import { checkFormTicket } from '@/server/security/form-ticket'
import type { PublicCalculatorPage } from '@/server/services/calculator/find-public-page'
import { queueWebhook } from '@/server/services/webhooks/queue-webhook'
import { composeConsent } from './consent-text'
import { addToCount } from './count-step'
import { buildLeadInputs } from './lead-calculation'
import { findLeadFaults, type LeadEnvelope, LeadFields } from './lead-input'
import { judgeRate } from './lead-limits'
import { writeCalculationLetter } from './write-calculation-letter'
import { writeLeadNotices } from './write-lead-notices'

/** What became of a form. `sent` is said of what a program sent too: it learns nothing from the answer. */
export type LeadOutcome =
  | { kind: 'sent' }
  | { kind: 'invalid'; faults: LeadFieldName[] }
  | { kind: 'tooFast' | 'stale' | 'workRequired' | 'later' }

export interface LeadRequest {
  envelope: LeadEnvelope
  /** The form's fields as they came. */
  fields: Record<string, string>
  address: string | null
  now: Date
}

/**
 * Takes a visitor's form: the lead, the letter with the breakdown, the organisation's notices and webhook in one transaction.
 * The letter is not written to an address that has one already and has not been confirmed by its link.
 */
export async function captureLead(
  page: PublicCalculatorPage,
  { envelope, fields, address, now }: LeadRequest,
): Promise<LeadOutcome> {
  if (envelope.leaveEmpty !== '') return { kind: 'sent' }
  const parsed = LeadFields.safeParse(fields)
  if (!parsed.success) return { kind: 'invalid', faults: findLeadFaults(parsed.error) }
  const { organizationId } = page.principal
  const standing = checkFormTicket(envelope.ticket, organizationId, now)
  if (standing !== 'fine') return { kind: standing }
  if (envelope.consentVersion !== CONSENT_VERSION) return { kind: 'stale' }
  const rate = await judgeRate({ address, organizationId, email: parsed.data.email, work: envelope.work })
  if (rate !== 'fine') return { kind: rate }
  await withTenant(page.principal, (db) => writeLead(page, db, envelope, parsed.data, now))
  return { kind: 'sent' }
}

async function writeLead(
  page: PublicCalculatorPage,
  db: TenantDb,
  { locale, place, state, origin, consentVersion }: LeadEnvelope,
  { consent: _, marketing, ...person }: LeadFields,
  now: Date,
): Promise<void> {
  const { organizationId } = page.principal
  const id = randomUUID()
  const texts = composeConsent(page, locale)
  const lead = {
    organizationId,
    id,
    ...person,
    locale,
    place,
    origin: page.embedOrigins.find((allowed) => allowed === origin) ?? null,
    inputs: buildLeadInputs(state, locale),
    consentVersion,
    consentText: marketing ? `${texts.processing}\n\n${texts.marketing}` : texts.processing,
    allowsMarketing: marketing,
    createdAt: now,
  }
  await lockMailbox(db, organizationId, person.email)
  await db.lead.create({ data: lead, select: { id: true } })
  if (await mayWriteTo(db, person.email)) await writeCalculationLetter(page, db, lead)
  await writeLeadNotices(page, db, lead)
  await queueWebhook(page.principal, db, { event: 'lead.created', leadId: id })
  await addToCount(db, organizationId, { place, step: 'submitted' }, now)
}

/** Two forms of one address at once would both be the first: the second waits for the end of this transaction. */
async function lockMailbox(db: TenantDb, organizationId: string, email: string): Promise<void> {
  await executeSql(db, sql`SELECT pg_advisory_xact_lock(hashtextextended(${`lead:${organizationId}:${email}`}, 0))`)
}

/** Whether an address may be written to: it has no letter of ours yet, or has confirmed one. */
async function mayWriteTo(db: TenantDb, email: string): Promise<boolean> {
  const written = await db.lead.findMany({
    where: { email, verifyHash: { not: null } },
    select: { verifiedAt: true },
  })
  return written.length === 0 || written.some(({ verifiedAt }) => verifiedAt !== null)
}
