import { createHash } from 'node:crypto'
import { getPrisma } from './prisma'

// What is looked up before a person or an organisation is known: thin names for the SECURITY DEFINER functions of the
// schema povtor_auth. They take an e-mail or a hash and see one row.

export interface SignInCandidate {
  id: string
  /** Null: signs in by letter or by another service. */
  passwordHash: string | null
  passwordEpoch: number
  isVerified: boolean
  hasSecondFactor: boolean
}

/** The account of a normalised e-mail, with what a password is checked against. */
export async function findUserForSignIn(email: string): Promise<SignInCandidate | null> {
  const rows = await getPrisma().$queryRaw<SignInCandidate[]>`
    SELECT id, password_hash AS "passwordHash", password_epoch AS "passwordEpoch", is_verified AS "isVerified",
      has_second_factor AS "hasSecondFactor"
    FROM povtor_auth.find_user_for_sign_in(${email})`
  return rows[0] ?? null
}

export interface NewUser {
  id: string
  email: string
  passwordHash: string
  name: string
  locale: string
}

/** Writes an account whose e-mail is known to be its person's. False when the e-mail is taken. */
export async function createUser(user: NewUser): Promise<boolean> {
  const rows = await getPrisma().$queryRaw<{ id: string | null }[]>`
    SELECT povtor_auth.sign_up(${user.id}::uuid, ${user.email}, ${user.passwordHash}, ${user.name}, ${user.locale}) AS id`
  return rows[0]?.id != null
}

export interface NewSession {
  id: string
  userId: string
  passwordEpoch: number
  tokenHash: string
  expiresAt: Date
  userAgent: string | null
  /** Shortened. */
  address: string | null
}

/** Writes a session. False when the password has changed since it was checked. */
export async function createSessionRow(session: NewSession): Promise<boolean> {
  const rows = await getPrisma().$queryRaw<{ id: string | null }[]>`
    SELECT povtor_auth.create_session(${session.id}::uuid, ${session.userId}::uuid, ${session.passwordEpoch}::int,
      ${session.tokenHash}, ${session.expiresAt}, ${session.userAgent}, ${session.address}) AS id`
  return rows[0]?.id != null
}

export interface SessionRow {
  sessionId: string
  expiresAt: Date
  /** To about an hour. */
  seenAt: Date | null
  userId: string
  email: string
  name: string
  locale: string
  /** A visitor of the demo: reads, changes nothing. */
  isDemo: boolean
  /** The e-mail has been shown to be the person's. */
  isVerified: boolean
}

/** The live session of a token's hash: not revoked, not expired, not older than the password. */
export async function findSessionRow(tokenHash: string): Promise<SessionRow | null> {
  const rows = await getPrisma().$queryRaw<SessionRow[]>`
    SELECT session_id AS "sessionId", expires_at AS "expiresAt", seen_at AS "seenAt", user_id AS "userId", email, name, locale,
      is_demo AS "isDemo", is_verified AS "isVerified"
    FROM povtor_auth.read_session(${tokenHash})`
  return rows[0] ?? null
}

/** Moves a live session's expiry, and notes that it was used. */
export async function extendSessionRow(tokenHash: string, expiresAt: Date): Promise<void> {
  await getPrisma().$queryRaw`SELECT povtor_auth.extend_session(${tokenHash}, ${expiresAt})::text`
}

/** Ends a session; does nothing when it has ended. */
export async function revokeSessionRow(tokenHash: string): Promise<void> {
  await getPrisma().$queryRaw`SELECT povtor_auth.revoke_session(${tokenHash})::text`
}

export interface AttemptLimit {
  kind: string
  /** Whose attempt: an e-mail, an address, an id. */
  subject: string
  limit: number
  windowSeconds: number
}

/** Counts an attempt before it is made. Null when the limit is reached. Of whose it is a hash alone is kept. */
export async function openAttempt({ kind, subject, limit, windowSeconds }: AttemptLimit): Promise<bigint | null> {
  const hash = createHash('sha256').update(subject).digest('hex')
  const rows = await getPrisma().$queryRaw<{ id: bigint | null }[]>`
    SELECT povtor_auth.open_attempt(${kind}, ${hash}, ${limit}::int, ${windowSeconds}::int) AS id`
  return rows[0]?.id ?? null
}

/** Takes attempts back: they did not fail. */
export async function withdrawAttempts(ids: bigint[]): Promise<void> {
  await getPrisma().$queryRaw`SELECT povtor_auth.withdraw_attempts(${ids}::bigint[])::text`
}

export interface SharedLinkRow {
  organizationId: string
  storeId: string
  id: string
}

/** Whose page a link's secret opens: not revoked, not expired. */
export async function findShareLinkRow(tokenHash: string): Promise<SharedLinkRow | null> {
  const rows = await getPrisma().$queryRaw<SharedLinkRow[]>`
    SELECT organization_id AS "organizationId", store_id AS "storeId", id FROM povtor_auth.find_share_link(${tokenHash})`
  return rows[0] ?? null
}

/** Every store, ids only: for the worker, which looks at each by the clock. */
export async function listStores(): Promise<{ organizationId: string; storeId: string }[]> {
  return await getPrisma().$queryRaw<{ organizationId: string; storeId: string }[]>`
    SELECT organization_id AS "organizationId", store_id AS "storeId" FROM povtor_auth.list_stores()`
}
