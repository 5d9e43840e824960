import { randomUUID } from 'node:crypto'
import { createAuthRequest, enterByService } from '@/server/db/account-functions'
import { createSecretToken, hashSecretToken } from '@/server/security/secret-token'
import { normaliseAccountEmail } from './account-email'
import type { ClientTrace } from './client-trace'
import { startSession } from './enter-account'
import type { ServiceId, ServiceProfile } from './services'

/** § As long as a sign-in letter's link: the code is asked for at once. */
const SECOND_STEP_MS = 15 * 60_000

export type ServiceSignIn =
  | { kind: 'session'; token: string }
  /** The second factor is asked for on the page that opens a letter's link: this is such a link's secret. */
  | { kind: 'code'; linkToken: string }
  /** Neither linked nor made: one side does not know that the mailbox is the person's. */
  | { kind: 'unverified' }

/** Signs in by an account at another service, linking or making ours where both sides vouch for the mailbox. */
export async function signInByService(
  service: ServiceId,
  profile: ServiceProfile,
  client: ClientTrace,
): Promise<ServiceSignIn> {
  const answer = await enterByService({
    provider: service,
    subject: profile.subject,
    email: profile.vouchedEmail === null ? null : normaliseAccountEmail(profile.vouchedEmail),
    newUserId: randomUUID(),
    name: profile.name,
    locale: profile.locale,
  })
  if (answer.outcome === 'unverified') return { kind: 'unverified' }
  if (!answer.hasSecondFactor) {
    const { userId, passwordEpoch } = answer
    return { kind: 'session', token: await startSession({ userId, passwordEpoch, method: service, client }) }
  }
  const linkToken = createSecretToken()
  await createAuthRequest(
    {
      id: randomUUID(),
      kind: 'sign-in',
      email: answer.email,
      payload: { name: '', locale: profile.locale, next: '' },
      expiresAt: new Date(Date.now() + SECOND_STEP_MS),
      tokenHash: hashSecretToken(linkToken),
    },
    async () => {},
  )
  return { kind: 'code', linkToken }
}
