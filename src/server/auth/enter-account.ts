import { AppError } from '@/domain/errors'
import type { EnteredAccount } from '@/server/db/account-functions'
import { recordAccountEvent } from './account-events'
import type { ClientTrace } from './client-trace'
import { takeCode } from './second-factor'
import { createSession } from './sessions'
import { countAttempts } from './throttle'

type EntryMethod = 'password' | 'letter' | 'google' | 'yandex'

interface Entry extends EnteredAccount {
  method: EntryMethod
  client: ClientTrace
}

/**
 * The second step of every way in. Throws `unauthorized` with the reason `codeNeeded` when none was given, `codeWrong` when it
 * is not taken, and `tooManyRequests` when the account has no attempts left: 10 in 15 minutes with wrong passwords, 40 of a day.
 */
export async function assertSecondFactor(
  { userId, email, code }: { userId: string; email: string; code: string },
  client: ClientTrace,
): Promise<void> {
  if (code === '') throw new AppError('unauthorized', { reason: 'codeNeeded' })
  const attempts = await countAttempts({ 'sign-in:email': email, 'code:email': email })
  if ((await takeCode(userId, code)) === null) {
    await recordFailure(userId, 'secondFactor', client)
    throw new AppError('unauthorized', { reason: 'codeWrong' })
  }
  await attempts.withdraw()
}

/** Starts the session of somebody who has shown who they are; returns its id. Throws `unauthorized` when the password changed meanwhile. */
export async function startSession({ method, client, ...account }: Entry): Promise<string> {
  const token = await createSession(account, client)
  if (token === null) throw new AppError('unauthorized')
  const { userId } = account
  await recordAccountEvent({ userId, action: 'account.signedIn', details: { method }, address: client.address })
  return token
}

/** Tells a person's organisations that somebody was not let in. */
export async function recordFailure(
  userId: string,
  reason: 'password' | 'secondFactor',
  { address }: ClientTrace,
): Promise<void> {
  await recordAccountEvent({ userId, action: 'account.signInFailed', details: { reason }, address, actor: 'nobody' })
}
