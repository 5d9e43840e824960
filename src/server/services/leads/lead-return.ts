import { z } from 'zod'
import { LEAD_ANSWERS, LEAD_FIELD_NAMES, type LeadReturn } from '@/domain/leads/lead-form'
import { decryptSecret, encryptSecret } from '@/server/security/encryption'
import type { LeadOutcome } from './capture-lead'
import type { LeadEnvelope } from './lead-input'

const Typed = z.partialRecord(z.enum(LEAD_FIELD_NAMES), z.string().max(500))
const Stored = z.object({ answer: z.enum(LEAD_ANSWERS), faults: z.array(z.enum(LEAD_FIELD_NAMES)), typed: Typed })

/** The name under which the address of a page carries a form that came back. */
export const RETURN_PARAMETER = 'lead'

/**
 * Where a form without script leads back to: the page it stood on with the calculation kept, and what is to be said. What was
 * typed comes along encrypted: addresses stand in logs.
 */
export function buildReturnPath(
  { locale, place, slug, state }: LeadEnvelope,
  isOwnDomain: boolean,
  outcome: LeadOutcome,
  fields: Record<string, string>,
): string {
  const query = new URLSearchParams(state)
  const isDone = outcome.kind === 'sent'
  const typed = Typed.safeParse(Object.fromEntries(LEAD_FIELD_NAMES.map((name) => [name, fields[name] ?? ''])))
  const kept: LeadReturn = {
    answer: outcome.kind,
    faults: outcome.kind === 'invalid' ? outcome.faults : [],
    typed: isDone || !typed.success ? {} : typed.data,
  }
  query.set(RETURN_PARAMETER, encryptSecret(JSON.stringify(kept)))
  return `${buildPath(locale, place, slug, isOwnDomain)}?${query}#lead`
}

/** What a page is to say of a form that came back; null where none did. */
export function readLeadReturn(text: unknown): LeadReturn | null {
  if (typeof text !== 'string' || text === '') return null
  try {
    return Stored.parse(JSON.parse(decryptSecret(text)))
  } catch {
    return null
  }
}

function buildPath(locale: string, place: string, slug: string, isOwnDomain: boolean): string {
  const language = locale === 'ru' ? '/ru' : ''
  if (place === 'embed') return `/embed/${encodeURIComponent(slug)}/${locale}`
  if (isOwnDomain) return language || '/'
  return slug === '' ? `${language}/calculator` : `${language}/c/${encodeURIComponent(slug)}`
}
