import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { findLink, type LinkKind, type LinkRow, openLinkRow } from '@/server/db/account-functions'
import { hashSecretToken } from '@/server/security/secret-token'
import { assertPassword } from './assert-password'
import type { ClientTrace } from './client-trace'
import { assertSecondFactor, startSession } from './enter-account'
import { hashPassword } from './password-hash'
import { countAttempts } from './throttle'

export interface LinkView {
  kind: LinkKind
  email: string
  /** As typed at sign-up; empty otherwise. */
  name: string
  /** The account has a second factor. */
  needsCode: boolean
}

/** What a letter's link is for. Throws `notFound` when it is spent, expired or made up. */
export async function readLink(token: string, address: string | null): Promise<LinkView> {
  const { link } = await getLink(token, address)
  return { kind: link.kind, email: link.email, name: link.payload.name, needsCode: link.hasSecondFactor }
}

const Locale = z.enum(['en', 'ru']).catch('en')

export interface LinkOpening {
  token: string
  /** Of a new account, where it was changed. */
  name: string
  /** Chosen now, where the link makes an account or sets a new password. */
  password: string
  code: string
  client: ClientTrace
}

/**
 * Opens a letter's link, once, and starts a session; returns its id. The password is chosen here and not when the letter is asked
 * for: only who reads the mailbox may set one. Throws `notFound` for a link that opens nothing, `invalidInput` with the
 * password's fault, and the second factor's reasons, none of which spend the link.
 */
export async function openLink(opening: LinkOpening): Promise<{ userId: string; token: string }> {
  const { link, tokenHash } = await getLink(opening.token, opening.client.address)
  const setsPassword = link.kind !== 'sign-in'
  if (setsPassword) assertPassword(opening.password, link.email)
  if (link.userId !== null && link.hasSecondFactor)
    await assertSecondFactor({ userId: link.userId, email: link.email, code: opening.code }, opening.client)
  const account = await openLinkRow({
    tokenHash,
    newUserId: randomUUID(),
    name: opening.name.trim().slice(0, 120) || link.payload.name,
    locale: Locale.parse(link.payload.locale),
    passwordHash: setsPassword ? await hashPassword(opening.password) : null,
  })
  if (!account) throw new AppError('notFound')
  const token = await startSession({ ...account, method: 'letter', client: opening.client })
  return { userId: account.userId, token }
}

async function getLink(token: string, address: string | null): Promise<{ link: LinkRow; tokenHash: string }> {
  const attempts = await countAttempts({ 'link:address': address })
  const tokenHash = hashSecretToken(token)
  const link = await findLink(tokenHash)
  if (!link) throw new AppError('notFound')
  await attempts.withdraw()
  return { link, tokenHash }
}
