import { getPrisma } from './prisma'
import { buildScopedDb } from './scoped-db'
import { buildQueueDb, type QueueDb } from './sql'

// Thin names for the functions of the schema povtor_auth by which accounts come into being and change hands: letters that let
// in, passwords, other services, the demo's visitor. The tables behind them are closed to the application's role.

export type LinkKind = 'sign-up' | 'sign-in' | 'reset'

/** What a letter is asked for: a way in, or a new address of mail for an account that is in. */
export type AuthRequestKind = LinkKind | 'new-email'

export interface NewAuthRequest {
  id: string
  kind: AuthRequestKind
  email: string
  payload: AuthRequestPayload
  expiresAt: Date
  /** Set where the link is handed over at once, without a letter. */
  tokenHash: string | null
}

/** What the person typed, and where they were going. */
export interface AuthRequestPayload {
  name: string
  locale: string
  next: string
  /** Of a change of address: the account that asked for it, and the address it had. */
  userId?: string
  former?: string
}

/** Writes a request and, in the same transaction, what `enqueue` puts into the queue. */
export async function createAuthRequest(
  { id, kind, email, payload, expiresAt, tokenHash }: NewAuthRequest,
  enqueue: (db: QueueDb) => Promise<void>,
): Promise<void> {
  await getPrisma().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT povtor_auth.create_auth_request(${id}::uuid, ${kind}, ${email}, ${JSON.stringify(payload)}::jsonb,
      ${expiresAt}, ${tokenHash})::text`
    await enqueue(buildQueueDb(buildScopedDb(tx)))
  })
}

export interface WaitingAuthRequest {
  kind: AuthRequestKind
  email: string
  payload: AuthRequestPayload
  /** The language of the address's account; null where it has none. */
  userLocale: string | null
  isDemo: boolean
}

/** A request whose letter has not been written; null when it was, or when it is too old. */
export async function findWaitingRequest(id: string): Promise<WaitingAuthRequest | null> {
  const rows = await getPrisma().$queryRaw<WaitingAuthRequest[]>`
    SELECT kind, email, payload, user_locale AS "userLocale", is_demo AS "isDemo"
    FROM povtor_auth.read_auth_request(${id}::uuid)`
  return rows[0] ?? null
}

export interface AccountLetter {
  id: string
  recipient: string
  subject: string
  text: string
  html: string
}

/** Writes the letter of a request and, in the same transaction, the job that sends it. Does nothing the second time. */
export async function writeAuthLetter(
  requestId: string,
  tokenHash: string | null,
  letter: AccountLetter,
  enqueue: (db: QueueDb) => Promise<void>,
): Promise<void> {
  await getPrisma().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ isWritten: boolean }[]>`
      SELECT povtor_auth.write_auth_letter(${requestId}::uuid, ${tokenHash}, ${letter.id}::uuid, ${letter.recipient},
        ${letter.subject}, ${letter.text}, ${letter.html}) AS "isWritten"`
    if (row?.isWritten) await enqueue(buildQueueDb(buildScopedDb(tx)))
  })
}

export interface AccountLetterRow extends Omit<AccountLetter, 'id'> {
  createdAt: Date
}

/** A letter of an account that has not been sent. */
export async function findAccountLetter(id: string): Promise<AccountLetterRow | null> {
  const rows = await getPrisma().$queryRaw<AccountLetterRow[]>`
    SELECT recipient, subject, text, html, created_at AS "createdAt" FROM povtor_auth.read_account_mail(${id}::uuid)`
  return rows[0] ?? null
}

/** Notes that a letter was sent (null), which empties it, or why it was not. */
export async function noteAccountLetter(id: string, failure: string | null): Promise<void> {
  await getPrisma().$queryRaw`SELECT povtor_auth.note_account_mail(${id}::uuid, ${failure})::text`
}

export interface LinkRow {
  kind: LinkKind
  email: string
  payload: AuthRequestPayload
  userId: string | null
  hasSecondFactor: boolean
}

/** What a link would do: null when it is spent, expired, or no longer fits. */
export async function findLink(tokenHash: string): Promise<LinkRow | null> {
  const rows = await getPrisma().$queryRaw<LinkRow[]>`
    SELECT kind, email, payload, user_id AS "userId", has_second_factor AS "hasSecondFactor"
    FROM povtor_auth.read_link(${tokenHash})`
  return rows[0] ?? null
}

/** An account at the epoch of its password: what a session is made for. */
export interface EnteredAccount {
  userId: string
  passwordEpoch: number
}

export interface LinkOpening {
  tokenHash: string
  /** The id an account gets that the link makes. */
  newUserId: string
  name: string
  locale: string
  /** Null for a link that only lets in. */
  passwordHash: string | null
}

/** Opens a link, once. Null when it opens nothing any more. */
export async function openLinkRow(opening: LinkOpening): Promise<EnteredAccount | null> {
  const rows = await getPrisma().$queryRaw<EnteredAccount[]>`
    SELECT user_id AS "userId", password_epoch AS "passwordEpoch"
    FROM povtor_auth.open_link(${opening.tokenHash}, ${opening.newUserId}::uuid, ${opening.name}, ${opening.locale},
      ${opening.passwordHash})`
  return rows[0] ?? null
}

/** Sets a password and ends every session but one. False when the password has changed since it was checked. */
export async function setPassword(change: {
  userId: string
  passwordEpoch: number
  passwordHash: string
  keptSessionId: string
}): Promise<boolean> {
  const rows = await getPrisma().$queryRaw<{ isSet: boolean }[]>`
    SELECT povtor_auth.set_password(${change.userId}::uuid, ${change.passwordEpoch}::int, ${change.passwordHash},
      ${change.keptSessionId}::uuid) AS "isSet"`
  return rows[0]?.isSet ?? false
}

/**
 * Puts the address of a letter into the account that asked for it, and writes the letter to its former one with the job that sends
 * it. Returns the address; null when the link does not open for the account.
 */
export async function changeEmailRow(
  { tokenHash, userId }: { tokenHash: string; userId: string },
  letter: AccountLetter,
  enqueue: (db: QueueDb) => Promise<void>,
): Promise<string | null> {
  return getPrisma().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ email: string | null }[]>`
      SELECT povtor_auth.change_email(${tokenHash}, ${userId}::uuid, ${letter.id}::uuid, ${letter.subject}, ${letter.text},
        ${letter.html}) AS email`
    if (!row?.email) return null
    await enqueue(buildQueueDb(buildScopedDb(tx)))
    return row.email
  })
}

export interface ServiceEntry {
  provider: string
  /** The service's own id of the person. */
  subject: string
  /** Null where the service does not vouch for the mailbox. */
  email: string | null
  newUserId: string
  name: string
  locale: string
}

export type ServiceAnswer =
  | { outcome: 'unverified' }
  | ({ outcome: 'known' | 'linked' | 'created'; email: string; hasSecondFactor: boolean } & EnteredAccount)

/** The account that a service's account opens, linked or made where that is safe. */
export async function enterByService(entry: ServiceEntry): Promise<ServiceAnswer> {
  const rows = await getPrisma().$queryRaw<ServiceAnswer[]>`
    SELECT outcome, user_id AS "userId", password_epoch AS "passwordEpoch", email, has_second_factor AS "hasSecondFactor"
    FROM povtor_auth.enter_by_service(${entry.provider}, ${entry.subject}, ${entry.email}, ${entry.newUserId}::uuid,
      ${entry.name}, ${entry.locale})`
  return rows[0] ?? { outcome: 'unverified' }
}

/** The account shared by the visitors of the demo; null where there is no demo organisation of that owner. */
export async function ensureDemoVisitor(visitor: {
  ownerEmail: string
  id: string
  email: string
  name: string
  locale: string
}): Promise<EnteredAccount | null> {
  const rows = await getPrisma().$queryRaw<EnteredAccount[]>`
    SELECT user_id AS "userId", password_epoch AS "passwordEpoch"
    FROM povtor_auth.ensure_demo_visitor(${visitor.ownerEmail}, ${visitor.id}::uuid, ${visitor.email}, ${visitor.name},
      ${visitor.locale})`
  return rows[0] ?? null
}

export interface AccountEvent {
  userId: string
  actorKind: 'user' | 'nobody'
  action: string
  details: object
  address: string | null
}

/** Writes one event of an account into the audit log of each organisation of its person. */
export async function recordAccountEventRows(event: AccountEvent): Promise<void> {
  await getPrisma().$queryRaw`SELECT povtor_auth.record_account_event(${event.userId}::uuid, ${event.actorKind},
    ${event.action}, ${JSON.stringify(event.details)}::jsonb, ${event.address})::text`
}
