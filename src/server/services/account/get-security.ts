import { refuseDemo } from '@/server/api/refuse-demo'
import type { Session } from '@/server/auth/sessions'
import { findUserForSignIn } from '@/server/db/auth-functions'
import { withUser } from '@/server/db/with-user'

export interface SecurityView {
  name: string
  email: string
  isVerified: boolean
  /** Without one the person signs in by letter or by another service. */
  hasPassword: boolean
  secondFactor: { recoveryCodesLeft: number } | null
  services: { provider: string; since: Date }[]
  sessions: SessionView[]
}

export interface SessionView {
  id: string
  isThisOne: boolean
  since: Date
  /** To about an hour. */
  seenAt: Date
  userAgent: string | null
  /** The network, not the machine. */
  address: string | null
}

/**
 * How a person's account is guarded, and where it is signed in, the latest used first. Throws `forbidden` for a visitor of the
 * demo: the account is not theirs alone.
 */
export async function getSecurity(session: Session, now = new Date()): Promise<SecurityView> {
  const { userId, name, email, isVerified } = session
  refuseDemo(session)
  const user = await findUserForSignIn(email)
  return withUser(userId, async (db) => {
    const factor = await db.userTotp.findUnique({ where: { userId }, select: { confirmedAt: true } })
    const recoveryCodesLeft = await db.recoveryCode.count({ where: { userId, usedAt: null } })
    const services = await db.oauthAccount.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } })
    const sessions = await db.session.findMany({
      where: { userId, revokedAt: null, expiresAt: { gt: now } },
      select: { id: true, createdAt: true, seenAt: true, userAgent: true, address: true },
    })
    return {
      name,
      email,
      isVerified,
      hasPassword: Boolean(user?.passwordHash),
      secondFactor: factor?.confirmedAt ? { recoveryCodesLeft } : null,
      services: services.map(({ provider, createdAt }) => ({ provider, since: createdAt })),
      sessions: sessions
        .map(({ createdAt, seenAt, ...row }) => ({
          ...row,
          isThisOne: row.id === session.sessionId,
          since: createdAt,
          seenAt: seenAt ?? createdAt,
        }))
        .toSorted((one, other) => other.seenAt.getTime() - one.seenAt.getTime()),
    }
  })
}
