import { randomUUID } from 'node:crypto'
import type { EnteredAccount } from '@/server/db/account-functions'
import {
  createSessionRow,
  extendSessionRow,
  findSessionRow,
  revokeSessionRow,
  type SessionRow,
} from '@/server/db/auth-functions'
import { createSecretToken, hashSecretToken } from '@/server/security/secret-token'
import { type ClientTrace, shortenAddress } from './client-trace'

export type Session = SessionRow

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const LIFETIME_MS = 30 * DAY_MS

/** Starts a session; returns its id, the only copy. Null when the password has changed since it was checked. */
export async function createSession(
  { userId, passwordEpoch }: EnteredAccount,
  client: ClientTrace,
  now = new Date(),
): Promise<string | null> {
  const token = createSecretToken()
  const isCreated = await createSessionRow({
    id: randomUUID(),
    userId,
    passwordEpoch,
    tokenHash: hashSecretToken(token),
    expiresAt: new Date(now.getTime() + LIFETIME_MS),
    userAgent: client.userAgent,
    address: shortenAddress(client.address),
  })
  return isCreated ? token : null
}

/**
 * The live session of an id, read from the database every time. Use moves its end to 30 days away and is noted, at most once an
 * hour.
 */
export async function findSession(token: string, now = new Date()): Promise<Session | null> {
  const tokenHash = hashSecretToken(token)
  const session = await findSessionRow(tokenHash)
  if (!session) return null
  const expiresAt = new Date(now.getTime() + LIFETIME_MS)
  const isSeen = session.seenAt !== null && now.getTime() - session.seenAt.getTime() < HOUR_MS
  if (isSeen && expiresAt.getTime() - session.expiresAt.getTime() < DAY_MS) return session
  await extendSessionRow(tokenHash, expiresAt)
  return { ...session, expiresAt, seenAt: now }
}

/** Ends a session at once, for every process. */
export async function revokeSession(token: string): Promise<void> {
  await revokeSessionRow(hashSecretToken(token))
}
