import { randomUUID } from 'node:crypto'
import { findWaitingRequest, writeAuthLetter } from '@/server/db/account-functions'
import { composeAuthLetter } from '@/server/mail/compose-auth-letter'
import { createSecretToken, hashSecretToken } from '@/server/security/secret-token'
import { type AuthLetterJob, enqueueMail } from './queue'

/**
 * Decides what is written to an address that asked to be let in: its link; to one that signs up a second time, that it has an
 * account; to one that has none, nothing. The link's secret is in the letter alone.
 */
export async function runAuthLetterJob({ requestId }: AuthLetterJob): Promise<void> {
  const request = await findWaitingRequest(requestId)
  if (!request || request.isDemo) return
  const { kind, email, payload, userLocale } = request
  const hasAccount = userLocale !== null
  // To be an account's new address it must be nobody's; to be let in by, somebody's.
  if (kind === 'new-email' ? hasAccount : !hasAccount && kind !== 'sign-up') return
  const token = hasAccount && kind === 'sign-up' ? null : createSecretToken()
  const letter = composeAuthLetter({ kind, token, email, locale: userLocale ?? payload.locale, next: payload.next })
  const id = randomUUID()
  await writeAuthLetter(
    requestId,
    token === null ? null : hashSecretToken(token),
    { id, recipient: email, ...letter },
    (db) => enqueueMail({ organizationId: null, mailId: id }, db),
  )
}
