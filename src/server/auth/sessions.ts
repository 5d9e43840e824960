import { randomUUID } from 'node:crypto'
import {
  createSessionRow,
  extendSessionRow,
  findSessionRow,
  revokeSessionRow,
  type SessionRow,
} from '@/server/db/auth-functions'
import { createSecretToken, hashSecretToken } from '@/server/security/secret-token'

export type Session = SessionRow

const DAY_MS = 86_400_000
const LIFETIME_MS = 30 * DAY_MS

/** Starts a session; returns its id, the only copy. Null when the password has changed since it was checked. */
export async function createSession(userId: string, passwordEpoch: number, now = new Date()): Promise<string | null> {
  const token = createSecretToken()
  const isCreated = await createSessionRow({
    id: randomUUID(),
    userId,
    passwordEpoch,
    tokenHash: hashSecretToken(token),
    expiresAt: new Date(now.getTime() + LIFETIME_MS),
  })
  return isCreated ? token : null
}

/** The live session of an id, read from the database every time. Use moves its end to 30 days away, at most once a day. */
export async function findSession(token: string, now = new Date()): Promise<Session | null> {
  const tokenHash = hashSecretToken(token)
  const session = await findSessionRow(tokenHash)
  if (!session) return null
  const expiresAt = new Date(now.getTime() + LIFETIME_MS)
  if (expiresAt.getTime() - session.expiresAt.getTime() < DAY_MS) return session
  await extendSessionRow(tokenHash, expiresAt)
  return { ...session, expiresAt }
}

/** Ends a session at once, for every process. */
export async function revokeSession(token: string): Promise<void> {
  await revokeSessionRow(hashSecretToken(token))
}
