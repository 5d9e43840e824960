import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { findMailbox, normaliseAccountEmail } from '@/server/auth/account-email'
import { countAttempts } from '@/server/auth/throttle'
import { createAuthRequest, type LinkKind } from '@/server/db/account-functions'
import { enqueueAuthLetter } from '@/server/jobs/queue'

export const AccountName = z.string().trim().min(1).max(120)
export const AccountLocale = z.enum(['en', 'ru'])

const Shared = z.object({
  email: z.string().max(254).transform(normaliseAccountEmail).pipe(z.email()),
  locale: AccountLocale,
  /** Where the person was going; checked where it is followed. */
  next: z.string().max(2000).default(''),
})
export const LetterRequestInput = z.discriminatedUnion('kind', [
  Shared.extend({ kind: z.literal('sign-up'), name: AccountName }),
  Shared.extend({ kind: z.enum(['sign-in', 'reset']) }),
])
export type LetterRequestInput = z.infer<typeof LetterRequestInput>

const MINUTE_MS = 60_000

/** § How long a letter's link opens what it opens. */
const LINK_LIFETIME_MINUTES: Record<LinkKind, number> = { 'sign-up': 24 * 60, reset: 60, 'sign-in': 15 }

/**
 * Asks for a letter that lets in. The work and the answer are the same whether or not the address has an account: what the
 * letter says, and whether there is one, is decided by the worker. Throws `tooManyRequests` after 5 letters to an address of
 * mail within an hour, or 50 from a network address within 15 minutes.
 */
export async function requestLetter(
  request: LetterRequestInput,
  address: string | null,
  now = new Date(),
): Promise<void> {
  const { kind, email, locale, next } = request
  await countAttempts({ 'letter:address': address, 'letter:email': findMailbox(email) })
  const id = randomUUID()
  const payload = { name: request.kind === 'sign-up' ? request.name : '', locale, next }
  const expiresAt = new Date(now.getTime() + LINK_LIFETIME_MINUTES[kind] * MINUTE_MS)
  await createAuthRequest({ id, kind, email, payload, expiresAt, tokenHash: null }, (db) =>
    enqueueAuthLetter({ requestId: id }, db),
  )
}
