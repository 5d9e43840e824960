import { createHash, randomBytes } from 'node:crypto'

/** A new session id: 256 random bits, carried only by the person's cookie. */
export function createSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a session id: a copy of the table opens no session. */
export function hashSessionToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
