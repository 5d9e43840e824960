import type { Role } from '@/domain/permissions'
import type { UserPrincipal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { composeLetter } from '@/server/mail/compose-letter'
import { getLetterWords } from '@/server/mail/letter-words'
import { writeLetter } from '@/server/mail/write-letter'
import { hashSecretToken } from '@/server/security/secret-token'
import { buildLetterLink } from './invitation-link'

export interface Inviter {
  name: string
  email: string
  /** Of the letter: what the invited person reads is not known yet. */
  locale: string
  organizationName: string
}

/** Writes the letter of an invitation in the transaction that makes it. */
export async function writeInvitationLetter(
  principal: UserPrincipal,
  db: TenantDb,
  inviter: Inviter,
  invitation: { id: string; email: string; role: Role; token: string; expiresAt: Date },
): Promise<void> {
  const { locale, name, email, organizationName: organization } = inviter
  const words = getLetterWords(locale)
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const letter = composeLetter({
    locale,
    subject: words('invitation.subject', { organization }),
    heading: words('invitation.heading', { name, organization }),
    paragraphs: [
      words('invitation.what', { email }),
      words(`invitation.role.${invitation.role}`),
      words('invitation.until', { day: day.format(invitation.expiresAt) }),
    ],
    action: { label: words('invitation.open'), url: buildLetterLink(invitation.token, locale) },
    footer: { reason: words('footer.invitation', { name }) },
  })
  // Each secret has a letter of its own: one sent again is another letter.
  const key = `invitation:${invitation.id}:${hashSecretToken(invitation.token).slice(0, 16)}`
  await writeLetter(principal, db, { ...letter, storeId: null, key, recipient: invitation.email })
}
