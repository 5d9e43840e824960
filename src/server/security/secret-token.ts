import { createHash, randomBytes } from 'node:crypto'

/** A new secret that opens something to whoever carries it, a session or a shared page: 256 random bits, safe in an address. */
export function createSecretToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database keeps of a secret: a copy of the table opens nothing. */
export function hashSecretToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
