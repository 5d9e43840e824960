import { randomUUID } from 'node:crypto'
import { readSessionToken } from '@/server/auth/session-cookie'
import { findSession, type Session } from '@/server/auth/sessions'
import { findClientAddress } from '@/server/security/client-address'

/** What is known of a request before anything has been allowed. */
export interface ApiContext {
  requestId: string
  session: Session | null
  /** The client's network address, where it is known. */
  address: string | null
}

/** Reads the session row of a request's cookie: revoked, expired and outdated sessions are no sessions. */
export async function createContext(headers: Headers): Promise<ApiContext> {
  return {
    requestId: randomUUID(),
    session: await findRequestSession(headers),
    address: findClientAddress(headers.get('x-forwarded-for')),
  }
}

/** The live session a request carries, or null; for route handlers outside tRPC too. */
export async function findRequestSession(headers: Headers): Promise<Session | null> {
  const token = await readSessionToken(headers)
  return token === null ? null : findSession(token)
}
