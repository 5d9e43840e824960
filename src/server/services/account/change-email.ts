import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { findMailbox, normaliseAccountEmail } from '@/server/auth/account-email'
import { recordAccountEvent } from '@/server/auth/account-events'
import type { Session } from '@/server/auth/sessions'
import { countAttempts } from '@/server/auth/throttle'
import { changeEmailRow, createAuthRequest } from '@/server/db/account-functions'
import { enqueueAuthLetter, enqueueMail } from '@/server/jobs/queue'
import { composeFormerEmailLetter } from '@/server/mail/compose-auth-letter'
import { hashSecretToken } from '@/server/security/secret-token'
import { assertProof, Proof } from './assert-proof'

export const EmailChangeInput = z.object({
  email: z.string().max(254).transform(normaliseAccountEmail).pipe(z.email()),
  proof: Proof,
})
export const ConfirmEmailInput = z.object({ token: z.string().min(1).max(200) })

/** § The letter is opened where it was asked for. */
const LINK_LIFETIME_MS = 60 * 60_000

/**
 * Asks for a letter to the address that an account is to have. The answer is the same whether or not the address has an account
 * already. Throws `invalidInput` without a proof, and `tooManyRequests` as other letters do.
 */
export async function requestEmailChange(
  session: Session,
  { email, proof }: z.infer<typeof EmailChangeInput>,
  address: string | null,
  now = new Date(),
): Promise<void> {
  const { userId, email: former, locale } = session
  if (email === former) throw new AppError('invalidInput', { field: 'email', reason: 'sameEmail' })
  await assertProof(session, proof)
  await countAttempts({ 'letter:address': address, 'letter:email': findMailbox(email) })
  const id = randomUUID()
  const payload = { name: '', locale, next: '', userId, former }
  const expiresAt = new Date(now.getTime() + LINK_LIFETIME_MS)
  await createAuthRequest({ id, kind: 'new-email', email, payload, expiresAt, tokenHash: null }, (db) =>
    enqueueAuthLetter({ requestId: id }, db),
  )
}

/**
 * Gives an account the address that its letter was sent to, and tells the former one; returns it. Throws `notFound` when the link
 * is spent, too old or another account's.
 */
export async function confirmEmail(
  { userId, email: former, locale }: Session,
  { token }: z.infer<typeof ConfirmEmailInput>,
  address: string | null,
): Promise<{ email: string }> {
  const attempts = await countAttempts({ 'link:address': address })
  const letter = { id: randomUUID(), recipient: former, ...composeFormerEmailLetter({ former, locale }) }
  const email = await changeEmailRow({ tokenHash: hashSecretToken(token), userId }, letter, (db) =>
    enqueueMail({ organizationId: null, mailId: letter.id }, db),
  )
  if (email === null) throw new AppError('notFound')
  await attempts.withdraw()
  await recordAccountEvent({ userId, action: 'account.emailChanged', details: {}, address })
  return { email }
}
