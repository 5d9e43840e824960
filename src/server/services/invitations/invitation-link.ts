import { createHmac, timingSafeEqual } from 'node:crypto'
import { getAuthSecret } from '@/server/auth/auth-secret'
import { getProductAddress } from '@/server/mail/product-address'
import { createSecretToken, hashSecretToken } from '@/server/security/secret-token'

/** § Long enough for a holiday, short enough that a forgotten letter opens nothing. */
const LIFETIME_DAYS = 7

/** A new secret of an invitation, with the columns that keep its hash. */
export function createInvitationToken(now: Date) {
  const token = createSecretToken()
  const expiresAt = new Date(now.getTime() + LIFETIME_DAYS * 86_400_000)
  return { token, columns: { tokenHash: hashSecretToken(token), sentAt: now, expiresAt } }
}

/** The link that may be copied: it opens the invitation for whoever is signed in under the invited address of mail. */
export function buildInvitationLink(token: string, locale: string): string {
  return `${getProductAddress()}${locale === 'ru' ? '/ru' : ''}/invitation?${new URLSearchParams({ token })}`
}

/**
 * The link that stands in the letter: it shows, besides, that its bearer reads the invited mailbox. What shows it stands in the
 * fragment, which browsers send to nobody and logs do not keep.
 */
export function buildLetterLink(token: string, locale: string): string {
  return `${buildInvitationLink(token, locale)}#${buildMailboxProof(token)}`
}

/**
 * Whether a link came by the letter, and not by way of the inviter, who may copy the link: without it somebody could open an
 * account under an address of mail that is not theirs, by inviting it.
 */
export function isMailboxProof(token: string, proof: string): boolean {
  const [given, made] = [Buffer.from(proof), Buffer.from(buildMailboxProof(token))]
  return given.length === made.length && timingSafeEqual(given, made)
}

function buildMailboxProof(token: string): string {
  return createHmac('sha256', getAuthSecret()).update(`invitation-mailbox:${token}`).digest('base64url')
}
