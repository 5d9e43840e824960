import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { recordAccountEvent } from '@/server/auth/account-events'
import { SERVICES } from '@/server/auth/services'
import { withUser } from '@/server/db/with-user'
import { AccountName } from './request-letter'

export const UpdateNameInput = z.object({ name: AccountName })
export const RevokeSessionInput = z.object({ id: z.uuid() })
export const UnlinkServiceInput = z.object({ provider: z.enum(SERVICES) })

/** Keeps how a person is called. */
export async function updateName(userId: string, { name }: z.infer<typeof UpdateNameInput>): Promise<void> {
  await withUser(userId, (db) => db.user.updateMany({ where: { id: userId }, data: { name } }))
}

/** Ends one of a person's own sessions, at its next request. Throws `notFound` for any other. */
export async function revokeOwnSession(
  userId: string,
  { id }: z.infer<typeof RevokeSessionInput>,
  address: string | null,
  now = new Date(),
): Promise<void> {
  const { count } = await withUser(userId, (db) =>
    db.session.updateMany({ where: { id, userId, revokedAt: null }, data: { revokedAt: now } }),
  )
  if (count === 0) throw new AppError('notFound')
  await recordAccountEvent({ userId, action: 'account.sessionEnded', details: {}, address })
}

/** From now on the service's account opens nothing here. A letter to the person's mailbox always does. */
export async function unlinkService(userId: string, { provider }: z.infer<typeof UnlinkServiceInput>): Promise<void> {
  await withUser(userId, (db) => db.oauthAccount.deleteMany({ where: { userId, provider } }))
}
