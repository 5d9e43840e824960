import { createHmac, timingSafeEqual } from 'node:crypto'
import { getAuthSecret } from '@/server/auth/auth-secret'

/** § A form that comes back sooner was not filled in by a person; one that comes back later was left open for a day. */
const AGE_MIN_MS = 2_000
const AGE_MAX_MS = 24 * 3_600_000

/** Stands in a public form: when it was shown, and for whose page, signed. */
export function issueFormTicket(subject: string, now: Date): string {
  const issued = now.getTime().toString(36)
  return `${issued}.${sign(subject, issued)}`
}

/** How a form's ticket stands: of our making and of the right age, too young or too old (or not ours). */
export function checkFormTicket(ticket: string, subject: string, now: Date): 'fine' | 'tooFast' | 'stale' {
  const [issued = '', signature = ''] = ticket.split('.')
  const [given, made] = [Buffer.from(signature), Buffer.from(sign(subject, issued))]
  if (given.length !== made.length || !timingSafeEqual(given, made)) return 'stale'
  const ageMs = now.getTime() - Number.parseInt(issued, 36)
  if (ageMs < AGE_MIN_MS) return 'tooFast'
  return ageMs > AGE_MAX_MS ? 'stale' : 'fine'
}

function sign(subject: string, issued: string): string {
  return createHmac('sha256', getAuthSecret()).update(`form-ticket:${subject}:${issued}`).digest('base64url')
}
