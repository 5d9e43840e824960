import { recordAccountEvent } from '@/server/auth/account-events'
import { withUser } from '@/server/db/with-user'

/** Ends every session of a person, this one included; returns how many there were. */
export async function signOutEverywhere(
  userId: string,
  address: string | null,
  now = new Date(),
): Promise<{ sessions: number }> {
  const { count } = await withUser(userId, (db) =>
    db.session.updateMany({ where: { userId, revokedAt: null, expiresAt: { gt: now } }, data: { revokedAt: now } }),
  )
  await recordAccountEvent({ userId, action: 'account.signedOutEverywhere', details: {}, address })
  return { sessions: count }
}
